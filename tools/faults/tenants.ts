import { randomUUID } from 'node:crypto';
import { channel as channelSchema, createdApiKey, registerResponse, type Channel } from '@arkyra/contracts/http';
import type { BlueskyServer } from '@arkyra/testing/bluesky';

export type NetworkClass = 'A' | 'B' | 'C' | 'D' | 'E';

export interface TestChannel {
  readonly id: string;
  readonly network: 'sandbox' | 'bluesky';
  readonly class: NetworkClass;
  /** Of its account on the network. */
  readonly handle: string;
  readonly externalId: string;
}

/** A workspace, with a channel of each class on the Sandbox network and one on Bluesky. */
export interface Tenant {
  readonly workspaceId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly channels: readonly TestChannel[];
}

const classes = ['A', 'B', 'C', 'D', 'E'] as const;
const count = 3;

/** Calls the API. Throws with the answer unless it is 2xx. */
export async function call(url: string, headers: Readonly<Record<string, string>>, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

export async function workspaces(url: string, pds: BlueskyServer, blueskyUrl: string): Promise<Tenant[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => tenant(url, index + 1, pds, blueskyUrl)));
}

async function tenant(url: string, number: number, pds: BlueskyServer, blueskyUrl: string): Promise<Tenant> {
  const email = `faults-${number}-${randomUUID()}@example.com`;
  const { accessToken, workspace } = registerResponse.parse(await call(url, {}, 'POST', '/auth/register', { email, password: randomUUID(), name: `Faults ${number}` }));
  // An API key does not end within the hour, as the access token does.
  const { key } = createdApiKey.parse(await call(url, { authorization: `Bearer ${accessToken}` }, 'POST', '/api-keys', {
    name: 'faults', mode: 'live', scopes: ['posts:read', 'posts:write', 'posts:publish', 'channels:read', 'channels:write', 'media:read', 'media:write'],
  }));
  const headers = { authorization: `Bearer ${key}` };
  const channels: TestChannel[] = [];
  for (const kind of classes) channels.push(await sandboxChannel(url, headers, number, kind));
  channels.push(await blueskyChannel(url, headers, pds, blueskyUrl, `faults${number}`));
  return { workspaceId: workspace.id, headers, channels };
}

async function sandboxChannel(url: string, headers: Readonly<Record<string, string>>, number: number, kind: NetworkClass): Promise<TestChannel> {
  const handle = `faults-${number}-${kind.toLowerCase()}`;
  const { id, externalId } = connected(await call(url, headers, 'POST', '/channels/sandbox/connect', { handle }));
  await call(url, headers, 'PATCH', `/channels/${id}`, { settings: { class: kind } });
  return { id, network: 'sandbox', class: kind, handle, externalId };
}

async function blueskyChannel(url: string, headers: Readonly<Record<string, string>>, pds: BlueskyServer, service: string, name: string): Promise<TestChannel> {
  const account = await pds.createAccount(name);
  const { id, externalId } = connected(await call(url, headers, 'POST', '/channels/bluesky/connect', { service, identifier: account.handle, appPassword: account.appPassword }));
  return { id, network: 'bluesky', class: 'A', handle: account.handle, externalId };
}

const connected = (answer: unknown): Channel => channelSchema.parse(answer);
