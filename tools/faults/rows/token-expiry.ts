import { setTimeout as wait } from 'node:timers/promises';
import type { Plan } from '../batch.ts';
import type { Environment } from '../environment.ts';
import type { Exchange } from '../proxy.ts';
import type { Row } from '../row.ts';
import type { Run } from '../run.ts';
import { publishes } from '../strike.ts';
import { untilSeen } from '../waiting.ts';

const kinds = new Set(['A', 'C']);

/** Requests for new tokens that a network answered, by account. */
function refreshesOf(run: Run): { readonly counted: Map<string, number>; readonly watch: (exchange: Exchange) => void } {
  const counted = new Map<string, number>();
  const watch = ({ path, body, headers, status }: Exchange) => {
    if (status !== 200) return;
    const account = path === '/session/refresh' ? claim(body.split('"')[3], 0, 'account') : path.endsWith('server.refreshSession') ? claim(headers.authorization?.replace('Bearer ', ''), 1, 'sub') : undefined;
    const channel = run.batch.deliveries.find((planned) => planned.channel.externalId === account)?.channel;
    if (channel) counted.set(channel.handle, (counted.get(channel.handle) ?? 0) + 1);
  };
  return { counted, watch };
}

/** Reads a claim of a token that says itself what it is. */
function claim(token: string | undefined, part: number, name: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token?.split('.')[part] ?? '', 'base64url').toString());
    return typeof claims === 'object' && claims !== null ? String(Object.entries(claims).find(([key]) => key === name)?.[1]) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a request asks for new tokens. */
export const refreshes = ({ path }: Exchange): boolean => path === '/session/refresh' || path.endsWith('server.refreshSession');

/** Every Bluesky token in use at the first send is from then on one that ended an hour ago; the PDS itself refuses it. */
export function ending(env: Environment): (exchange: Exchange) => Promise<'pass' | { headers: Exchange['headers'] }> {
  const ended = new Map<string, Promise<string>>();
  const spared = new Set<string>();
  return async ({ path, headers, method }) => {
    const token = headers.authorization?.replace('Bearer ', '');
    if (!token || !path.startsWith('/xrpc/') || path.endsWith('server.refreshSession')) return 'pass';
    const account = claim(token, 1, 'sub') ?? '';
    if (!ended.has(token) && !spared.has(account) && method === 'POST') {
      spared.add(account);
      ended.set(token, env.pds.expire(token));
    }
    const other = await ended.get(token);
    return other ? { headers: { ...headers, authorization: `Bearer ${other}` } } : 'pass';
  };
}

/** Posts close together, on channels that can be looked up; the first finds its token ended. */
export const endingTokens = (): Plan => ({
  postsPerTenant: 8,
  spreadMs: 20,
  channels: ({ network, class: kind }) => network === 'bluesky' || kinds.has(kind),
  words: ({ index }) => (index === 0 ? '[token-expired]' : ''),
});

export const tokenExpiry: Row = {
  name: 'token-expiry',
  what: 'the token ends while several sends of a channel are under way: one refresh, the new token is kept',
  plan: endingTokens,
  inject: async (run) => {
    const { env } = run;
    const { counted, watch } = refreshesOf(run);
    const end = ending(env);
    let sending = 0;
    run.onTheWire({
      before: async (exchange) => {
        if (publishes(exchange) && run.named(exchange)) sending += 1;
        // A little later than the others, so that they are under way when the token ends.
        if (exchange.body.includes('[token-expired]') && !exchange.path.startsWith('/xrpc/')) await wait(40);
        return end(exchange);
      },
      after: (exchange) => {
        watch(exchange);
        return 'pass';
      },
    });
    const states = await untilSeen(async () => (sending > 0 ? run.states() : undefined), 8_000);
    if (!states) return undefined;
    await untilSeen(async () => ((await run.pending()) ? undefined : true), env.times.settle + env.times.slack, 50);
    const channels = new Set(run.batch.deliveries.map(({ channel }) => channel.handle));
    for (const handle of channels) {
      const times = counted.get(handle) ?? 0;
      // A worker that gave up waiting, on a slow machine, never heard that the token had ended.
      const gaveUp = run.batch.deliveries.some(({ channel, deliveryId }) => channel.handle === handle && run.doubtful.has(deliveryId));
      if (times > 1 || (times === 0 && !gaveUp)) run.violations.push(`${handle} was refreshed ${times} times`);
    }
    const { rows } = await env.db.query<{ handle: string }>(`SELECT handle FROM channels WHERE state <> 'connected'`);
    for (const { handle } of rows) run.violations.push(`${handle} lost its sign-in`);
    return { states, note: `${channels.size} channels, each refreshed at most once` };
  },
};
