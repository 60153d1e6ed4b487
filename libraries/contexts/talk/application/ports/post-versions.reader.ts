import type { PostVersion, PostVersionContent } from '@arkyra/contracts';

export interface KeptVersion extends Omit<PostVersion, 'changes'> {
  readonly content: PostVersionContent;
}

/** Versions are written by every change of a post itself (`keep_post_version` in the migration `talk`); here they are read. */
export abstract class PostVersions {
  /** Newest first, with numbers below `below`. Null when there is no such post. */
  abstract list(place: { readonly workspaceId: string; readonly testMode: boolean; readonly postId: string }, below: number | null, size: number): Promise<readonly KeptVersion[] | null>;
  /** Those of the ids that the workspace has no longer. */
  abstract gone(workspaceId: string, ids: { readonly channelIds: readonly string[]; readonly mediaIds: readonly string[] }): Promise<{ readonly channelIds: readonly string[]; readonly mediaIds: readonly string[] }>;
}
