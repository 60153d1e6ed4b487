import type { OverdueInWorkspace, OverduePosts } from '../domain/index.ts';

/** What is late by the database's clock. */
export abstract class OverdueReader {
  /** Workspaces that have any. */
  abstract everywhere(): Promise<readonly OverdueInWorkspace[]>;
  abstract of(workspaceId: string, testMode: boolean): Promise<OverduePosts>;
}
