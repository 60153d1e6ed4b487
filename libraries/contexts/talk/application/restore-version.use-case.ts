import type { PostVersionContent, PostVersionDetail, UpdatePostRequest } from '@arkyra/contracts';
import type { Principal } from '@arkyra/kernel';
import type { PostText, UpdatePost } from '@arkyra/publishing';
import type { PostHistory } from './post-history.query.ts';

export interface RestoreVersionInput {
  readonly principal: Principal;
  readonly requestId: string | null;
  readonly postId: string;
  readonly number: number;
  /** The version of the post that the person saw; undefined takes the present one. */
  readonly seenVersion: number | undefined;
}

/**
 * Brings back what a version said: words, pictures, channels, settings and tags; the time stays. An edit like any other,
 * so that an approval goes stale and the networks' rules are asked again. What is gone from the workspace is left out.
 */
export class RestoreVersion {
  readonly #history: PostHistory;
  readonly #updatePost: UpdatePost;

  constructor(history: PostHistory, updatePost: UpdatePost) {
    this.#history = history;
    this.#updatePost = updatePost;
  }

  async execute({ principal, requestId, postId, number, seenVersion }: RestoreVersionInput): Promise<PostText> {
    const version = await this.#history.one(principal, postId, number);
    return this.#updatePost.execute({ principal, requestId, postId, seenVersion, request: requestOf(version), restoredFrom: number });
  }
}

function requestOf({ content, gone }: PostVersionDetail): UpdatePostRequest {
  const partsOf = (parts: PostVersionContent['parts']) => parts.map(({ text, mediaIds }) => ({ text, mediaIds: mediaIds.filter((id) => !gone.mediaIds.includes(id)) }));
  return {
    parts: partsOf(content.parts),
    tags: content.tags,
    missedPolicy: content.missedPolicy,
    targets: content.targets
      .filter(({ channelId }) => !gone.channelIds.includes(channelId))
      .map(({ channelId, parts, settings }) => ({ channelId, settings, ...(parts && { parts: partsOf(parts) }) })),
  };
}
