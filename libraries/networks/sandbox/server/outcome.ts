import type { IdempotencyClass } from '@arkyra/network-kit';
import type { Account } from './post.ts';
import type { Effect } from './record.ts';

/** What a request comes to: its answer, how that is delivered, and what is written down of it. */
export interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** `never`: the client waits in vain. `reset`: the connection is cut. */
  readonly delivery?: 'never' | 'reset';
  readonly delayMs?: number;
  readonly effects?: readonly Effect[];
  readonly code?: string;
  /** Whose request it was, where no access token says it. */
  readonly account?: Account;
  readonly class?: IdempotencyClass;
  readonly key?: string;
  readonly text?: string;
  readonly postId?: string;
}

/** A refusal with its stable code and a sentence for people. */
export function refusal(status: number, code: string, message: string, more: Partial<Outcome> = {}): Outcome {
  return { status, code, body: { error: code, message }, ...more };
}
