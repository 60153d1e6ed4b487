import * as z from 'zod';

/** An uploaded file as it stands in a record; it goes there as the server gave it. */
export const blobSchema = z.looseObject({
  $type: z.literal('blob'),
  ref: z.object({ $link: z.string() }),
  mimeType: z.string(),
  size: z.number(),
});

export type BlobRef = z.infer<typeof blobSchema>;

export interface ImagesEmbed {
  readonly $type: 'app.bsky.embed.images';
  readonly images: readonly {
    readonly image: BlobRef;
    readonly alt: string;
    readonly aspectRatio?: { readonly width: number; readonly height: number };
  }[];
}

export interface ExternalEmbed {
  readonly $type: 'app.bsky.embed.external';
  readonly external: {
    readonly uri: string;
    readonly title: string;
    readonly description: string;
    readonly thumb?: BlobRef;
  };
}

/** A post carries one embed: pictures or a link card, never both. */
export type Embed = ImagesEmbed | ExternalEmbed;
