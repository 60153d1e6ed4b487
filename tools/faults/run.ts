import { setTimeout as wait } from 'node:timers/promises';
import { schedule, type Batch, type Planned } from './batch.ts';
import { check, type Verdict } from './checker.ts';
import type { Environment } from './environment.ts';
import { isSettled, readLedger, statesOf, type LedgerRow, type States } from './ledger.ts';
import { networkPosts } from './networks.ts';
import { Random } from './random.ts';
import type { Exchange, Judge } from './proxy.ts';
import type { Injection, Row } from './row.ts';
import { persist, untilSeen } from './waiting.ts';

export interface RunResult extends Verdict {
  readonly seed: number;
  readonly states: States;
  readonly note: string;
}

/** One batch and one fault. */
export class Run {
  readonly env: Environment;
  readonly random: Random;
  readonly batch: Batch;
  readonly doubtful = new Set<string>();
  readonly #byId: ReadonlyMap<string, Planned>;

  constructor(env: Environment, random: Random, batch: Batch) {
    this.env = env;
    this.random = random;
    this.batch = batch;
    this.#byId = new Map(batch.deliveries.map((planned) => [planned.deliveryId, planned]));
  }

  get ids(): readonly string[] {
    return [...this.#byId.keys()];
  }

  planned(id: string): Planned | undefined {
    return this.#byId.get(id);
  }

  /** The delivery that a request on the wire belongs to: by text and account, since the same text goes to several channels. */
  named({ body, path, headers }: Exchange): Planned | undefined {
    const account = accountOf(headers.authorization);
    return this.batch.deliveries.find(({ channel, texts }) => {
      const mine = channel.network === 'bluesky' ? path.startsWith('/xrpc/') && body.includes(channel.externalId) : account === channel.externalId;
      return mine && texts.some((text) => body.includes(text));
    });
  }

  /** Sets who judges what is on the wire; requests that a worker gives up are noted as doubtful. */
  onTheWire(judge: Partial<Judge> = {}): void {
    const abandoned = (exchange: Exchange) => {
      const planned = this.named(exchange);
      if (planned) this.doubtful.add(planned.deliveryId);
    };
    for (const proxy of [this.env.sandbox, this.env.bluesky]) proxy.judge({ ...judge, abandoned });
  }

  /** The ledger as it is now. Whatever has an attempt under way is noted as doubtful. */
  async look(): Promise<LedgerRow[]> {
    const rows = await persist(() => readLedger(this.env.db, this.ids), 60_000);
    for (const { id, attempts } of rows) if (attempts.some(({ open }) => open)) this.doubtful.add(id);
    return rows;
  }

  async states(): Promise<States> {
    return statesOf(await this.look());
  }

  /** Waits until a moment, in milliseconds from the first due instant. */
  async moment(ms: number): Promise<void> {
    await wait(Math.max(0, this.batch.at + ms - Date.now()));
  }

  /** The states once at least one delivery is on its way; undefined when none is any more, or none comes. */
  async busy(ms = 5_000): Promise<States | undefined> {
    return untilSeen(async () => {
      const states = await this.states();
      return states.claimed + states.sending + states.unknown > 0 ? states : undefined;
    }, ms, 10);
  }
}

/** Plans, injects, waits until all has settled, compares. Undefined = an injection into nothing. */
export async function runOnce(env: Environment, row: Row, seed: number): Promise<RunResult | undefined> {
  const random = new Random(seed);
  const mark = `${row.name}.${seed}`;
  const batch = await schedule(env, random, mark, await row.plan?.(env, random));
  const run = new Run(env, random, batch);
  let injection: Injection | undefined;
  run.onTheWire();
  try {
    injection = await row.inject(run);
  } finally {
    run.onTheWire();
    await env.gates.openAll();
  }
  const rows = await settled(run);
  if (!injection) return undefined;
  const verdict = check(batch, rows, await networkPosts(env, batch), { doubtful: run.doubtful, mayEnd: row.mayEnd ?? (() => false) });
  const more = (await row.judge?.(run, rows, batch)) ?? [];
  return { ...verdict, violations: [...verdict.violations, ...more], seed, ...injection };
}

/** The ledger once nothing moves any more, or as it is when that should long have been so. */
async function settled(run: Run): Promise<LedgerRow[]> {
  const { settle, slack } = run.env.times;
  const ended = async () => {
    const rows = await persist(() => readLedger(run.env.db, run.ids), 60_000);
    return rows.every(isSettled) ? rows : undefined;
  };
  const end = Math.max(0, run.batch.at - Date.now()) + settle + slack;
  return (await untilSeen(ended, end, 60)) ?? run.look();
}

/** The account in a Sandbox token, which says itself whose it is. */
function accountOf(authorization: string | undefined): string | undefined {
  const [body = ''] = authorization?.replace(/^Bearer /, '').split('.') ?? [];
  try {
    const token: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
    return typeof token === 'object' && token !== null && 'account' in token ? String(token.account) : undefined;
  } catch {
    return undefined;
  }
}
