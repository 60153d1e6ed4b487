import type { PostState } from '../../domain/index.ts';
import type { PostText } from './post.store.ts';

export interface PostFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state?: PostState | undefined;
  readonly channelId?: string | undefined;
}

/** Reads that leave the database as finished JSON (contracts name the shapes) and are passed on unopened. */
export abstract class PostReader {
  abstract post(workspaceId: string, postId: string, testMode: boolean): Promise<PostText | null>;
  /** Rows with the keys to go on from. */
  abstract list(
    workspaceId: string,
    testMode: boolean,
    filter: PostFilter,
    page: { readonly after: readonly string[] | null; readonly size: number },
  ): Promise<readonly { readonly body: string; readonly keys: readonly string[] }[]>;
  /** UTF-8. */
  abstract calendar(workspaceId: string, testMode: boolean, filter: PostFilter & { readonly from: string; readonly to: string }): Promise<Uint8Array>;
  abstract timeline(workspaceId: string, deliveryId: string, testMode: boolean): Promise<string | null>;
}
