import { setTimeout as wait } from 'node:timers/promises';
import type { Plan } from '../batch.ts';
import type { Environment } from '../environment.ts';
import type { Exchange } from '../proxy.ts';
import type { Random } from '../random.ts';
import type { Row } from '../row.ts';
import type { Run } from '../run.ts';
import { publishes } from '../strike.ts';
import type { TestChannel } from '../tenants.ts';
import { untilSeen } from '../waiting.ts';

const kinds = new Set(['A', 'C']);

/** The account that a request for new tokens is about. */
const askedFor = ({ path, body, headers }: Exchange): string | undefined =>
  path === '/session/refresh' ? claim(body.split('"')[3], 0, 'account') : path.endsWith('server.refreshSession') ? claim(headers.authorization?.replace('Bearer ', ''), 1, 'sub') : undefined;

/** Requests for new tokens that a network answered, by the handle of their channel. */
function refreshesOf(run: Run): { readonly counted: Map<string, number>; readonly watch: (exchange: Exchange) => void } {
  const counted = new Map<string, number>();
  const watch = (exchange: Exchange) => {
    const account = exchange.status === 200 ? askedFor(exchange) : undefined;
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

/** Sends of one channel that its token ends under, all due in the same instant. */
const crowd = 24;
/** So many of them must want a new token before one is given out … */
const together = 20;
/** … unless that takes so long; in milliseconds, well within the lock of the one that asks for it. */
const patience = 2_000;

/** Besides, a crowd on one channel: of the Sandbox network or of the PDS, as the seed has it. */
function crowdedPlan(env: Environment, random: Random): Plan {
  const networks = Map.groupBy(env.tenants.flatMap(({ channels }) => channels).filter(({ class: kind }) => kind === 'A'), ({ network }) => network);
  const { handle } = random.pick(random.pick([...networks.values()]));
  return { ...endingTokens(), crowd: { handle, posts: crowd } };
}

/** The channel of the crowd: its token ends at its first send, and is given out again once all the others want it. */
class Crowd {
  readonly channel: TestChannel | undefined;
  readonly #run: Run;
  readonly #turnedAway = new Set<string>();
  #ended: Promise<unknown> | undefined;
  #met: number | undefined;

  constructor(run: Run) {
    this.#run = run;
    this.channel = run.env.tenants.flatMap(({ channels }) => channels).find(({ handle }) => handle === run.batch.crowd);
  }

  /** Deliveries that had been turned away, each by the network, when the new token was given out. */
  get met(): number {
    return this.#met ?? this.#turnedAway.size;
  }

  async before(exchange: Exchange): Promise<void> {
    if (this.channel && askedFor(exchange) === this.channel.externalId) {
      await untilSeen(() => (this.#turnedAway.size >= together ? true : undefined), patience);
      this.#met ??= this.#turnedAway.size;
      return;
    }
    // Every Sandbox token ends by words in a post; those of the crowd all go out, so that they come in a post of the harness.
    if (this.channel?.network !== 'sandbox' || !publishes(exchange) || this.#run.named(exchange)?.channel !== this.channel) return;
    await (this.#ended ??= endSandboxToken(this.#run, exchange));
  }

  after(exchange: Exchange): void {
    const planned = exchange.status !== undefined && exchange.status >= 400 && publishes(exchange) ? this.#run.named(exchange) : undefined;
    if (planned && planned.channel === this.channel) this.#turnedAway.add(planned.deliveryId);
  }
}

async function endSandboxToken({ env, batch }: Run, { headers }: Exchange): Promise<void> {
  const answer = await fetch(`${env.sandboxUrl}/posts`, {
    method: 'POST',
    headers: { authorization: headers.authorization ?? '', 'content-type': 'application/json' },
    body: JSON.stringify({ class: 'E', text: `[token-expired] for the crowd of ${batch.mark}` }),
  });
  await answer.arrayBuffer();
}

export const tokenExpiry: Row = {
  name: 'token-expiry',
  what: 'the token ends while sends of a channel are under way, twenty of one channel: one refresh, the new token is kept',
  plan: crowdedPlan,
  inject: async (run) => {
    const { env } = run;
    const { counted, watch } = refreshesOf(run);
    const end = ending(env);
    const crowded = new Crowd(run);
    let sending = 0;
    run.onTheWire({
      before: async (exchange) => {
        if (publishes(exchange) && run.named(exchange)) sending += 1;
        // A little later than the others, so that they are under way when the token ends.
        if (exchange.body.includes('[token-expired]') && !exchange.path.startsWith('/xrpc/')) await wait(40);
        await crowded.before(exchange);
        return end(exchange);
      },
      after: (exchange) => {
        crowded.after(exchange);
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
    return { states, note: `${channels.size} channels, each refreshed at most once, ${crowded.channel?.handle} while ${crowded.met} of ${crowd} sends wanted it` };
  },
};
