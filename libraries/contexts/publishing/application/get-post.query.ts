import { NotFoundError, type Principal } from '@arkyra/kernel';
import type { PostReader } from './ports/post.reader.ts';
import type { PostText } from './ports/post.store.ts';

export class GetPost {
  readonly #reader: PostReader;

  constructor(reader: PostReader) {
    this.#reader = reader;
  }

  /** Finished JSON of `post` in the contracts. */
  async execute({ principal, postId }: { principal: Principal; postId: string }): Promise<PostText> {
    const post = await this.find({ principal, postId });
    if (!post) throw new NotFoundError('post');
    return post;
  }

  async find({ principal, postId }: { principal: Principal; postId: string }): Promise<PostText | null> {
    return this.#reader.post(principal.workspaceId, postId, principal.testMode);
  }
}
