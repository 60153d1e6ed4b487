import type { NetworkPeer, RecordedPost } from '@arkyra/network-kit/testing';
import { startBlueskyServer, type BlueskyRecord, type BlueskyServer } from '@arkyra/testing/bluesky';
import * as z from 'zod';
import { adapterFor } from './rig.ts';

const postSchema = z.object({
  text: z.string(),
  reply: z.object({ parent: z.object({ uri: z.string() }) }).optional(),
  facets: z.array(z.object({ features: z.array(z.object({ uri: z.string().optional() })) })).default([]),
  embed: z
    .object({ images: z.array(z.object({ alt: z.string(), image: z.object({ ref: z.object({ $link: z.string() }) }) })).optional() })
    .optional(),
});

/** A real PDS for the contract of networks. */
export async function blueskyPeer(): Promise<NetworkPeer> {
  const server = await startBlueskyServer(['alice']);
  const [alice] = server.accounts;
  if (!alice) throw new Error('The test server made no account.');
  const { adapter, http } = adapterFor(['localhost', '127.0.0.1']);
  const goodInput = { service: server.url, identifier: alice.handle, appPassword: alice.appPassword };
  const { credentials } = await adapter.connect(goodInput);
  const ended = { ...credentials, accessJwt: await server.expire(credentials['accessJwt'] ?? '') };
  return {
    adapter,
    settings: {},
    goodInput,
    badInput: { ...goodInput, appPassword: 'abcd-efgh-ijkl-mnop' },
    baseUrl: server.url,
    through: (baseUrl, account) => ({ adapter, credentials: { ...account.credentials, service: baseUrl } }),
    stale: () => ended,
    record: async ({ externalId }) => {
      const records = await server.records(externalId);
      return Promise.all(records.map((record) => recorded(server, externalId, record)));
    },
    close: async () => {
      await http.close();
      await server.stop();
    },
  };
}

async function recorded(server: BlueskyServer, did: string, { uri, value }: BlueskyRecord): Promise<RecordedPost> {
  const { text, reply, facets, embed } = postSchema.parse(value);
  const media = (embed?.images ?? []).map(async ({ alt, image }) => ({ alt, bytes: await server.blob(did, image.ref.$link) }));
  return {
    externalId: uri,
    text,
    parent: reply?.parent.uri ?? null,
    links: facets.flatMap(({ features }) => features.flatMap((feature) => feature.uri ?? [])),
    media: await Promise.all(media),
  };
}
