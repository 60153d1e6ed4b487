import { planCancel, planPause, planResume } from '../domain/index.ts';
import type { Asked } from './author.ts';
import type { ChangePost } from './change-post.ts';
import type { PostText } from './ports/post.store.ts';
import { assertMayPublish } from './publish-permission.ts';

export interface StopPostInput extends Asked {
  readonly postId: string;
  readonly seenVersion: number | undefined;
  readonly how: 'cancel' | 'pause' | 'resume';
}

/** Takes a post off the plan for good, holds it, or lets it go on. */
export class StopPost {
  readonly #change: ChangePost;

  constructor(change: ChangePost) {
    this.#change = change;
  }

  execute({ postId, seenVersion, how, ...asked }: StopPostInput): Promise<PostText> {
    assertMayPublish(asked.principal);
    return this.#change.post(asked, postId, seenVersion, (record) => {
      switch (how) {
        case 'cancel':
          return { action: 'post.cancelled', operations: planCancel(record, 'Cancelled.').operations, bump: true };
        case 'pause':
          return { action: 'post.paused', operations: planPause(record), bump: true };
        case 'resume':
          return { action: 'post.resumed', operations: planResume(record), bump: true };
      }
    });
  }
}
