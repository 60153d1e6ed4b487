import { lookup as systemLookup } from 'node:dns/promises';
import { HttpClient } from '@arkyra/http';
import { SystemClock } from '@arkyra/kernel';
import type { ConnectedAccount, MediaFile, PartToSend, PublishedPart, SendContext } from '@arkyra/network-kit';
import { startBlueskyServer, type BlueskyAccount, type BlueskyServer } from '@arkyra/testing/bluesky';
import { BlueskyAdapter } from '../src/index.ts';

/** The adapter against a real PDS, with `alice` connected. */
export interface Rig {
  readonly server: BlueskyServer;
  readonly adapter: BlueskyAdapter;
  readonly alice: BlueskyAccount;
  readonly bob: BlueskyAccount;
  readonly account: ConnectedAccount;
  context(changes?: Partial<SendContext>): SendContext;
  part(text: string, changes?: Partial<PartToSend>): PartToSend;
  publish(part: PartToSend, context?: SendContext): Promise<PublishedPart>;
  /** The part's record as the PDS keeps it. */
  stored(part: PartToSend): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

export function adapterFor(allowPrivateHosts: readonly string[] = ['localhost']): { adapter: BlueskyAdapter; http: HttpClient } {
  // No name but this machine's is looked up: tests leave the internet alone.
  const lookup = (host: string) => (host === 'localhost' ? systemLookup(host, { all: true }) : Promise.resolve([]));
  const http = new HttpClient({ allowPrivateHosts, lookup });
  return { adapter: new BlueskyAdapter({ http, clock: new SystemClock() }), http };
}

export async function startRig(): Promise<Rig> {
  const server = await startBlueskyServer(['alice', 'bob']);
  const { adapter, http } = adapterFor();
  const [alice, bob] = server.accounts;
  if (!alice || !bob) throw new Error('The test server made no accounts.');
  const account = await adapter.connect({ service: server.url, identifier: alice.handle, appPassword: alice.appPassword });
  const context = (changes: Partial<SendContext> = {}): SendContext => ({
    externalId: account.externalId,
    handle: account.handle,
    credentials: account.credentials,
    settings: {},
    signal: AbortSignal.timeout(20_000),
    ...changes,
  });
  return {
    server,
    adapter,
    alice,
    bob,
    account,
    context,
    part: (text, changes = {}) => ({ index: 0, text, media: [], key: adapter.newKey(), published: [], ...changes }),
    publish: async (part, given = context()) => adapter.send(part, await adapter.prepare(part, given), given),
    stored: async ({ key }) => ({ ...(await server.record(alice.did, key))?.value }),
    stop: async () => {
      await http.close();
      await server.stop();
    },
  };
}

export function picture(bytes: Uint8Array, changes: Partial<MediaFile> = {}): MediaFile {
  return { id: 'picture', bytes, contentType: 'image/png', width: 1, height: 1, altText: 'A dot', ...changes };
}

/** A valid PNG of one pixel; another `tint` gives other bytes. */
export function png(tint = 0): Uint8Array {
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return Buffer.concat([Buffer.from(dot, 'base64'), Buffer.from([tint])]);
}
