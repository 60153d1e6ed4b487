import type { MediaFile, SendContext } from '@arkyra/network-kit';
import * as z from 'zod';
import { blobSchema, type BlobRef, type ImagesEmbed } from './embed.ts';
import type { Xrpc } from './xrpc.ts';

const uploadSchema = z.object({ blob: blobSchema });

/** Puts files on the account's server. A blob that no record names is collected after some hours. */
export class BlobUploader {
  readonly #xrpc: Xrpc;

  constructor(xrpc: Xrpc) {
    this.#xrpc = xrpc;
  }

  async upload(bytes: Uint8Array, contentType: string, { credentials, signal }: SendContext): Promise<BlobRef> {
    const { service = '', accessJwt = '' } = credentials;
    const { blob } = await this.#xrpc.call(
      { service, method: 'com.atproto.repo.uploadBlob', purpose: 'prepare', body: bytes, contentType, token: accessJwt, signal },
      uploadSchema,
    );
    return blob;
  }

  /** Pictures in their order, with their descriptions. */
  async uploadImages(media: readonly MediaFile[], context: SendContext): Promise<ImagesEmbed> {
    const upload = async ({ bytes, contentType, altText, width, height }: MediaFile) => ({
      image: await this.upload(bytes, contentType, context),
      alt: altText,
      ...(width > 0 && height > 0 ? { aspectRatio: { width, height } } : {}),
    });
    return { $type: 'app.bsky.embed.images', images: await Promise.all(media.map(upload)) };
  }
}
