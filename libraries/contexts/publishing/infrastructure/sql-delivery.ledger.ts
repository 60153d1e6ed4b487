import type { Database } from '@arkyra/database';
import type { Ids } from '@arkyra/kernel';
import type { FailureWords, Pace } from '@arkyra/network-kit';
import {
  DeliveryLedger,
  type BegunAttempt,
  type ClaimedBatch,
  type ClaimedDelivery,
  type ClaimOptions,
  type DeliveryOutcome,
  type NewAttempt,
  type PaceReached,
  type UnknownDelivery,
  type UnprovedDelivery,
  type WorkerLives,
} from '../application/index.ts';
import type { PublishingTimes } from '../domain/index.ts';
import { Batcher } from './batcher.ts';

type Proof = Parameters<DeliveryLedger['recordProof']>[0];

interface ClaimRow {
  readonly claimed: readonly ClaimedDelivery[];
  readonly waiting: boolean;
  readonly next_ms: number | null;
  readonly suspects: boolean;
}

/** `claim_deliveries` counts them so. */
const suspicion = { once: 1, often: 2 } as const;

/** The statements of `publishing_claims` and `publishing_outcomes`; single writes travel together. */
export class SqlDeliveryLedger extends DeliveryLedger {
  readonly #database: Database;
  readonly #ids: Ids;
  readonly #worker: string;
  readonly #times: PublishingTimes;
  readonly #attempts = new Batcher<NewAttempt, BegunAttempt | PaceReached | null>((items) => this.#beginAll(items));
  readonly #outcomes = new Batcher<DeliveryOutcome, boolean>((items) => this.#recordAll(items), { atOnce: 1 });
  readonly #proofs = new Batcher<Proof, true>((items) => this.#proveAll(items), { atOnce: 1 });

  constructor(database: Database, ids: Ids, lives: WorkerLives, times: PublishingTimes) {
    super();
    this.#database = database;
    this.#ids = ids;
    this.#worker = lives.self;
    this.#times = times;
  }

  async claim({ wanted, depth, lookAheadMs, suspects }: ClaimOptions): Promise<ClaimedBatch> {
    const { lease, missedAfter, orderWait } = this.#times;
    const [row] = await this.#rows<ClaimRow>(
      'claim_deliveries',
      'SELECT claimed, waiting, next_ms, suspects FROM claim_deliveries($1, $2, $3, $4, $5, $6, $7, $8)',
      [this.#worker, wanted, depth, ms(lease), ms(missedAfter), ms(orderWait), ms(lookAheadMs), suspects ? suspicion[suspects] : 0],
    );
    return { claimed: row?.claimed ?? [], waiting: row?.waiting ?? false, nextMs: row?.next_ms ?? null, suspects: row?.suspects ?? false };
  }

  async renew(claims: readonly { readonly deliveryId: string; readonly fence: number }[]): Promise<readonly string[]> {
    if (claims.length === 0) return [];
    const items = claims.map(({ deliveryId, fence }) => ({ deliveryId, fence }));
    const rows = await this.#rows<{ id: string }>('renew_leases', 'SELECT id FROM renew_leases($1, $2, $3)', [this.#worker, ms(this.#times.lease), JSON.stringify(items)]);
    return rows.map(({ id }) => id);
  }

  begin(attempt: NewAttempt): Promise<BegunAttempt | PaceReached | null> {
    return this.#attempts.add(attempt);
  }

  record(outcome: DeliveryOutcome): Promise<boolean> {
    return this.#outcomes.add(outcome);
  }

  async claimUnknown(wanted: number): Promise<readonly UnknownDelivery[]> {
    const rows = await this.#rows<{ claimed: UnknownDelivery[] }>('claim_unknown', 'SELECT claim_unknown($1, $2) AS claimed', [wanted, ms(this.#times.reconcileLease)]);
    return rows[0]?.claimed ?? [];
  }

  async claimUnproved(wanted: number): Promise<readonly UnprovedDelivery[]> {
    const rows = await this.#rows<{ claimed: UnprovedDelivery[] }>('claim_proofs', 'SELECT claim_proofs($1, $2) AS claimed', [wanted, ms(this.#times.reconcileLease)]);
    return rows[0]?.claimed ?? [];
  }

  async recordProof(proof: Proof): Promise<void> {
    await this.#proofs.add(proof);
  }

  async instantIn(milliseconds: number): Promise<Date> {
    const [row] = await this.#rows<{ at: Date }>('instant_in', 'SELECT clock_timestamp() + $1::interval AS at', [ms(milliseconds)]);
    if (!row) throw new Error('The database told no time');
    return row.at;
  }

  async delayChannel(channelId: string, until: Date, words: FailureWords, pace?: Pace): Promise<void> {
    const values = [channelId, until, JSON.stringify(words), pace?.parts ?? null, pace ? ms(pace.spanMs) : null];
    await this.#rows('delay_channel', 'SELECT delay_channel_deliveries($1, $2, $3, $4, $5)', values);
  }

  async #beginAll(items: readonly NewAttempt[]): Promise<(BegunAttempt | PaceReached | null)[]> {
    const named = items.map((item) => ({ ...item, limits: item.limits.length > 0 ? item.limits : null, attemptId: this.#ids.next(), worker: this.#worker }));
    const rows = await this.#rows<{ deliveryId: string; number: number; startedAt: string; waitMs: number | null }>('begin_attempts', 'SELECT * FROM begin_attempts($1)', [JSON.stringify(named)]);
    const begun = new Map(rows.map((row) => [row.deliveryId, row] as const));
    return named.map(({ deliveryId, attemptId }) => {
      const row = begun.get(deliveryId);
      if (!row) return null;
      return row.waitMs === null ? { id: attemptId, number: row.number, startedAt: row.startedAt } : { waitMs: row.waitMs };
    });
  }

  async #recordAll(items: readonly DeliveryOutcome[]): Promise<boolean[]> {
    const rows = await this.#rows<{ id: string }>('record_outcomes', 'SELECT id FROM record_outcomes($1)', [JSON.stringify(items)]);
    const written = new Set(rows.map(({ id }) => id));
    return items.map(({ deliveryId }) => written.has(deliveryId));
  }

  async #proveAll(items: readonly Proof[]): Promise<true[]> {
    await this.#rows('record_proofs', 'SELECT record_proofs($1)', [JSON.stringify(items)]);
    return items.map(() => true);
  }

  async #rows<R extends object>(name: string, text: string, values: unknown[]): Promise<R[]> {
    const { rows } = await this.#database.systemPool.query<R>({ name, text, values });
    return rows;
  }
}

/** An interval of PostgreSQL. */
export const ms = (milliseconds: number): string => `${milliseconds} milliseconds`;
