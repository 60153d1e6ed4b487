import type { Database } from '@arkyra/database';
import { Outbox, type OutboxMessage } from '../application/index.ts';
import type { PublishingTimes } from '../domain/index.ts';
import { ms } from './sql-delivery.ledger.ts';

interface Claimed {
  readonly messages: readonly OutboxMessage[];
  readonly nowMs: number;
}

export class SqlOutbox extends Outbox {
  readonly #database: Database;
  readonly #times: PublishingTimes;

  constructor(database: Database, times: PublishingTimes) {
    super();
    this.#database = database;
    this.#times = times;
  }

  async claim(wanted: number): Promise<Claimed> {
    const { rows } = await this.#database.systemPool.query<{ claimed: Claimed }>({
      name: 'claim_outbox',
      text: 'SELECT claim_outbox($1, $2) AS claimed',
      values: [wanted, ms(this.#times.outboxLease)],
    });
    return rows[0]?.claimed ?? { messages: [], nowMs: 0 };
  }

  async finish(ids: readonly string[]): Promise<void> {
    await this.#database.systemPool.query({ name: 'finish_outbox', text: 'DELETE FROM outbox WHERE id = ANY ($1::uuid[])', values: [ids] });
  }

  async putOff(ids: readonly string[], milliseconds: number): Promise<void> {
    await this.#database.systemPool.query('UPDATE outbox SET available_at = clock_timestamp() + $2::interval WHERE id = ANY ($1::uuid[])', [ids, ms(milliseconds)]);
  }
}
