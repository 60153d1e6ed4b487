import type { Database } from '@arkyra/database';
import { SlotFacts, type ChannelSlotFacts, type SlotSearch } from '../application/index.ts';

interface Facts {
  readonly from: string;
  readonly to: string;
  readonly channels: readonly ChannelSlotFacts[];
}

export class SqlSlotFacts extends SlotFacts {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async read({ workspaceId, channelIds, testMode, from, days, exceptPostId }: SlotSearch): Promise<Facts> {
    const { rows } = await this.#database.appPool.query<{ facts: Facts }>({
      name: 'read_slot_facts',
      text: 'SELECT read_slot_facts($1, $2, $3, $4, make_interval(days => $5), $6) AS facts',
      values: [workspaceId, channelIds, testMode, from, days, exceptPostId ?? null],
    });
    const [row] = rows;
    if (!row) throw new Error('read_slot_facts gave no row');
    return row.facts;
  }
}
