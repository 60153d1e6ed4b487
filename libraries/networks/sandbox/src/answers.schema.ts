import * as z from 'zod';

export const refusalSchema = z.object({ error: z.string(), message: z.string() });

export const accountSchema = z.object({ id: z.string(), handle: z.string(), displayName: z.string() });

export const sessionSchema = z.object({
  account: accountSchema,
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.iso.datetime().transform((at) => new Date(at)),
});

export const postSchema = z.object({
  id: z.string(),
  handle: z.string(),
  text: z.string(),
  media: z.array(z.object({ alt: z.string() })),
  parent: z.string().nullable(),
  createdAt: z.string(),
  url: z.url(),
});
export type SandboxPost = z.infer<typeof postSchema>;

export const postsSchema = z.object({ posts: z.array(postSchema), more: z.boolean() });
export const uploadSchema = z.object({ post: postSchema.nullable() });
export const publishedUploadSchema = z.object({ error: z.literal('already_published'), post: postSchema });
export const blobSchema = z.object({ id: z.string() });

/** What `prepare` hands to `send`: the body of the request that publishes. */
export const preparedSchema = z.object({ draft: z.record(z.string(), z.unknown()) });
