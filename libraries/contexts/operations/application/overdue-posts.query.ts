import type { Principal } from '@arkyra/kernel';
import type { OverduePosts } from '../domain/index.ts';
import type { OverdueReader } from './overdue.reader.ts';

/** What is late in the workspace, for its people. */
export class OverduePostsQuery {
  readonly #reader: OverdueReader;

  constructor(reader: OverdueReader) {
    this.#reader = reader;
  }

  execute({ workspaceId, testMode }: Principal): Promise<OverduePosts> {
    return this.#reader.of(workspaceId, testMode);
  }
}
