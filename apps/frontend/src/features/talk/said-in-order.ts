import type { CommentThread, SpokenDecision } from '@arkyra/contracts/http';

export type Said = { readonly thread: CommentThread; readonly decision?: never } | { readonly decision: SpokenDecision; readonly thread?: never };

/** Threads and decisions in one row, both the newest first: each decision before the first thread that is older. */
export function saidInOrder(threads: readonly CommentThread[], decisions: readonly SpokenDecision[]): readonly Said[] {
  const left = [...decisions];
  const rows: Said[] = [];
  for (const thread of threads) {
    while (left[0] && left[0].at >= thread.createdAt) rows.push(...left.splice(0, 1).map((decision) => ({ decision })));
    rows.push({ thread });
  }
  return [...rows, ...left.map((decision) => ({ decision }))];
}
