import type { IdempotencyClass } from '@arkyra/network-kit';
import type { Account, Blob, Draft, Post } from './post.ts';

/** A change of the network's state. All state is made of these, in the order of the record. */
export type Effect =
  | { readonly type: 'account'; readonly account: Account }
  | { readonly type: 'session'; readonly family: string; readonly serial: number; readonly at: number }
  | { readonly type: 'revoked'; readonly token: string }
  | { readonly type: 'fault'; readonly digest: string }
  | { readonly type: 'blob'; readonly blob: Blob }
  | { readonly type: 'upload'; readonly accountId: string; readonly key: string; readonly draft: Draft }
  | { readonly type: 'post'; readonly post: Post }
  | { readonly type: 'deleted'; readonly id: string };

/** One line of the record: a request that reached the network, and what it did. */
export interface RecordEntry {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly accountId?: string;
  readonly handle?: string;
  readonly class?: IdempotencyClass;
  readonly key?: string;
  readonly text?: string;
  /** Null = the request was never answered. */
  readonly status: number | null;
  /** The stable code of a refusal, or the name of the fault that was played. */
  readonly code?: string;
  readonly postId?: string;
  readonly effects: readonly Effect[];
}

/** The effects of a line that this program wrote itself into its own folder: taken as they are. */
export function effectsOf(line: unknown): readonly Effect[] {
  return isEntry(line) ? line.effects : [];
}

function isEntry(line: unknown): line is RecordEntry {
  return typeof line === 'object' && line !== null && 'effects' in line && Array.isArray(line.effects);
}
