import { randomUUID } from 'node:crypto';
import { channel, registerResponse } from '@arkyra/contracts/http';

/** A signed-up person with a workspace and its Sandbox channel. */
export interface Person {
  readonly token: string;
  readonly workspaceId: string;
  readonly channelId: string;
  readonly headers: Record<string, string>;
}

async function call(url: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Registers `count` people, each with a workspace of their own and a Sandbox channel. */
export async function people(url: string, count: number, settings?: Record<string, unknown>): Promise<Person[]> {
  const made: Person[] = [];
  for (let number = 0; number < count; number++) made.push(await person(url, number, settings));
  return made;
}

async function person(url: string, number: number, settings?: Record<string, unknown>): Promise<Person> {
  const email = `bench-${number}-${randomUUID()}@example.com`;
  const registered = registerResponse.parse(await call(url, '/auth/register', { email, password: randomUUID(), name: `Bench ${number}` }));
  const headers = { authorization: `Bearer ${registered.accessToken}`, 'content-type': 'application/json' };
  const handle = `bench-${number}-${randomUUID().slice(0, 8)}`;
  const connected = channel.parse(await call(url, '/channels/sandbox/connect', { handle }, headers));
  if (settings) {
    const answer = await fetch(`${url}/api/v1/channels/${connected.id}`, { method: 'PATCH', headers, body: JSON.stringify({ settings }) });
    if (!answer.ok) throw new Error(`channel settings: ${answer.status} ${await answer.text()}`);
  }
  return { token: registered.accessToken, workspaceId: registered.workspace.id, channelId: connected.id, headers };
}

/** Calls `work` for each item, `width` at a time. */
export async function each<T>(items: readonly T[], width: number, work: (item: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) await work(item, index);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** Body of `POST /posts` for one Sandbox channel. */
export const postBody = (person: Person, text: string, at: Date): string =>
  JSON.stringify({ state: 'scheduled', scheduledAt: at.toISOString(), timezone: 'UTC', parts: [{ text }], targets: [{ channelId: person.channelId }] });
