import * as z from 'zod';
import type { Journal } from './journal.ts';
import type { NetworkState } from './network-state.ts';
import type { Post } from './post.ts';

const lineSchema = z.looseObject({ at: z.string(), accountId: z.string().optional(), handle: z.string().optional() });

/**
 * `GET /record?account=&since=`: the network's own word on what reached it. `posts` are those that exist, in the
 * order of their making; `requests` all requests with what they came to. `account` is an id or a handle,
 * `since` an ISO 8601 time. No secrets are in it.
 */
export async function readRecord(journal: Journal, state: NetworkState, query: URLSearchParams): Promise<{ posts: Post[]; requests: unknown[] }> {
  const account = query.get('account');
  const since = Date.parse(query.get('since') ?? '') || 0;
  const wanted = (entry: { accountId?: string | undefined; handle?: string | undefined }, at: string) =>
    Date.parse(at) >= since && (account === null || entry.accountId === account || entry.handle === account);
  const requests: unknown[] = [];
  for await (const line of journal.lines()) {
    const { effects: _, ...entry } = lineSchema.parse(JSON.parse(line));
    if (wanted(entry, entry.at)) requests.push(entry);
  }
  return { posts: Array.from(state.posts()).filter((post) => wanted(post, post.createdAt)), requests };
}
