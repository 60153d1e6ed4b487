import { setTimeout as wait } from 'node:timers/promises';
import { planPost, schedule, textsOf, type Batch, type Planned } from './batch.ts';
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
  /** What a row itself found wrong, one sentence each. */
  readonly violations: string[] = [];

  constructor(env: Environment, random: Random, batch: Batch) {
    this.env = env;
    this.random = random;
    this.batch = batch;
  }

  get ids(): readonly string[] {
    return this.batch.deliveries.map(({ deliveryId }) => deliveryId);
  }

  /** Plans posts for now while a part of the installation may be away. Answers how many the API accepted. */
  async planMore(count: number): Promise<number> {
    const { env, batch, random } = this;
    const plans = Array.from({ length: count }, (_, index) => ({ tenant: random.pick(env.tenants), number: 9, index: 100 + batch.deliveries.length + 4 * index, at: Date.now(), words: '' }));
    const planned = await Promise.all(plans.map((plan) => planPost(env, batch.mark, {}, plan).catch(() => void batch.unanswered.push(...textsOf(batch.mark, plan)))));
    batch.deliveries.push(...planned.flatMap((one) => one ?? []));
    return planned.filter((one) => one !== undefined).length;
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

  /** What stayed unanswered for as long as a request may take was on the wire all the while, whatever the fault. */
  doubtTheSlow(rows: readonly LedgerRow[]): void {
    const { networkTimeout } = this.env.times.publishing;
    for (const { id, attempts } of rows) if (attempts.some(({ ms }) => ms !== null && ms >= networkTimeout)) this.doubtful.add(id);
  }

  async states(): Promise<States> {
    return statesOf(await this.look());
  }

  /** The states, unless nothing is still to come. */
  async pending(): Promise<States | undefined> {
    const states = await this.states();
    return states.planned + states.due + states.claimed + states.sending + states.unknown > 0 ? states : undefined;
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
  try {
    const batch = await schedule(env, random, `${row.name}.${seed}`, await row.plan?.(env, random));
    const run = new Run(env, random, batch);
    const injection = await inject(run, row);
    const rows = await settled(run);
    if (!injection) return undefined;
    run.doubtTheSlow(rows);
    const verdict = check(batch, rows, await networkPosts(env, batch), { doubtful: run.doubtful, mayEnd: row.mayEnd ?? (() => false) });
    return { ...verdict, violations: [...verdict.violations, ...run.violations], seed, ...injection };
  } finally {
    await row.tidy?.(env);
  }
}

async function inject(run: Run, row: Row): Promise<Injection | undefined> {
  run.onTheWire();
  try {
    return await row.inject(run);
  } finally {
    run.onTheWire();
    await run.env.gates.openAll();
  }
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
