// What the networks themselves say was published.
import * as z from 'zod';
import type { Environment } from './environment.ts';
import type { Batch } from './batch.ts';

export interface NetworkPost {
  readonly handle: string;
  readonly text: string;
  readonly externalId: string;
  /** Null where only the client's word is to be had. */
  readonly createdAt: number | null;
  readonly parent: string | null;
}

const record = z.object({ posts: z.array(z.object({ id: z.string(), handle: z.string(), text: z.string(), createdAt: z.string(), parent: z.string().nullable() })) });
const listed = z.object({
  records: z.array(z.object({ uri: z.string(), value: z.object({ text: z.string(), reply: z.object({ parent: z.object({ uri: z.string() }) }).optional() }) })),
});

/** Every post of this batch, asked of the networks directly and not through the proxies. */
export async function networkPosts(env: Environment, { mark, at, deliveries }: Batch): Promise<NetworkPost[]> {
  const { posts } = record.parse(await get(`${env.sandboxUrl}/record?since=${new Date(at - 60_000).toISOString()}`));
  const found = posts.map(({ id, handle, text, createdAt, parent }) => ({ handle, text, externalId: id, createdAt: Date.parse(createdAt), parent }));
  const accounts = new Map(deliveries.filter(({ channel }) => channel.network === 'bluesky').map(({ channel }) => [channel.externalId, channel]));
  const others = await Promise.all(
    Array.from(accounts.values(), async ({ externalId, handle }) => {
      // Newest first: a run's own are among the latest hundred.
      const query = new URLSearchParams({ repo: externalId, collection: 'app.bsky.feed.post', limit: '100' });
      const { records } = listed.parse(await get(`${env.pds.url}/xrpc/com.atproto.repo.listRecords?${query.toString()}`));
      return records.map(({ uri, value }) => ({ handle, text: value.text, externalId: uri, createdAt: null, parent: value.reply?.parent.uri ?? null }));
    }),
  );
  return [...found, ...others.flat()].filter(({ text }) => text.startsWith(`${mark} `));
}

async function get(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}
