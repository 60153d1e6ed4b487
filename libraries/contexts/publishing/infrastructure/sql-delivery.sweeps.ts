import type { Database } from '@arkyra/database';
import { failureWords, type FailureWords } from '@arkyra/network-kit';
import { DeliverySweeps, heldForApproval, heldForMissed, setAside, type WakePlan } from '../application/index.ts';
import { lostClaims, type PublishingTimes } from '../domain/index.ts';
import { ms } from './sql-delivery.ledger.ts';

interface PlanRow {
  readonly due: boolean;
  readonly reconcile: boolean;
  readonly proof: boolean;
  readonly buckets: number[];
  readonly now_ms: number;
}

/** The statements of `publishing_sweeps`. */
export class SqlDeliverySweeps extends DeliverySweeps {
  readonly #database: Database;
  readonly #times: PublishingTimes;

  constructor(database: Database, times: PublishingTimes) {
    super();
    this.#database = database;
    this.#times = times;
  }

  async claimHolders(): Promise<string[]> {
    const rows = await this.#rows<{ worker: string }>('SELECT worker FROM claim_holders()', []);
    return rows.map(({ worker }) => worker);
  }

  async expireLeases(gone: readonly string[]): Promise<Record<'unknown' | 'scheduled' | 'failed', number>> {
    const rows = await this.#rows<{ outcome: string; count: number }>('SELECT outcome, count FROM expire_leases($1, $2, $3)', [lostClaims, JSON.stringify(setAside), gone]);
    const of = (outcome: string) => rows.find((row) => row.outcome === outcome)?.count ?? 0;
    return { unknown: of('unknown'), scheduled: of('scheduled'), failed: of('failed') };
  }

  applyMissedWindows(): Promise<number> {
    return this.#count('SELECT apply_missed_windows($1, $2) AS count', [ms(this.#times.missedAfter), JSON.stringify(heldForMissed)]);
  }

  delayPaused(): Promise<number> {
    return this.#count('SELECT delay_paused_deliveries($1) AS count', [JSON.stringify(failureWords('rate_limited', 'The network'))]);
  }

  holdUnapproved(): Promise<number> {
    return this.#count('SELECT hold_unapproved_deliveries($1) AS count', [JSON.stringify(heldForApproval)]);
  }

  async channelsOutOfLine(): Promise<string[]> {
    const rows = await this.#rows<{ id: string }>('SELECT id FROM channels_out_of_line()', []);
    return rows.map(({ id }) => id);
  }

  syncChannel(channelId: string, held: Readonly<Record<'reconnect' | 'disconnected', FailureWords>>): Promise<number> {
    return this.#count('SELECT sync_channel_deliveries($1, $2) AS count', [channelId, JSON.stringify(held)]);
  }

  async wakePlan(aheadMs: number): Promise<WakePlan> {
    const [row] = await this.#rows<PlanRow>('SELECT * FROM wake_plan($1)', [ms(aheadMs)]);
    if (!row) throw new Error('wake_plan gave no row');
    return { due: row.due, reconcile: row.reconcile, proof: row.proof, buckets: row.buckets, nowMs: row.now_ms };
  }

  async #count(text: string, values: unknown[]): Promise<number> {
    const [row] = await this.#rows<{ count: number }>(text, values);
    return row?.count ?? 0;
  }

  async #rows<R extends object>(text: string, values: unknown[]): Promise<R[]> {
    const { rows } = await this.#database.systemPool.query<R>(text, values);
    return rows;
  }
}
