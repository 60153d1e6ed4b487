import { planCancel } from '../domain/index.ts';
import type { Asked } from './author.ts';
import type { ChangePost } from './change-post.ts';
import { assertMayPublish } from './publish-permission.ts';

/** Deletes a post: what is planned is cancelled; one with something published keeps its history. */
export class DeletePost {
  readonly #change: ChangePost;

  constructor(change: ChangePost) {
    this.#change = change;
  }

  async execute({ postId, seenVersion, ...asked }: Asked & { postId: string; seenVersion?: number | undefined }): Promise<void> {
    await this.#change.post(asked, postId, seenVersion, (record) => {
      if (record.state !== 'draft') assertMayPublish(asked.principal);
      const { operations, keepsHistory } = planCancel(record, 'Cancelled: the post was deleted.');
      return { action: 'post.deleted', operations, bump: true, deletePost: !keepsHistory };
    });
  }
}
