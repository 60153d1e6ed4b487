import { changedFields, type AuditTrail } from '@arkyra/audit';
import { appendEvent, type Database } from '@arkyra/database';
import type { Ids } from '@arkyra/kernel';
import { ChannelSlotsStore } from '../application/channel-slots.store.ts';
import type { ChannelSlots } from '../domain/channel-slots.ts';

const columns = { timezone: true, slots: { select: { time: true, weekdays: true }, orderBy: { time: 'asc' } } } as const;

const told = ({ time, weekdays }: { readonly time: string; readonly weekdays: readonly number[] }): string => `${time} (${weekdays.join(', ')})`;

export class PrismaChannelSlots extends ChannelSlotsStore {
  readonly #database: Database;
  readonly #audit: AuditTrail;
  readonly #ids: Ids;

  constructor(database: Database, audit: AuditTrail, ids: Ids) {
    super();
    this.#database = database;
    this.#audit = audit;
    this.#ids = ids;
  }

  async read(workspaceId: string, id: string): Promise<ChannelSlots | undefined> {
    const found = await this.#database.inWorkspace(workspaceId, (transaction) => transaction.channel.findFirst({ where: { workspaceId, id }, select: columns }));
    return found ?? undefined;
  }

  replace(workspaceId: string, channelId: string, { timezone, slots }: ChannelSlots, actor: string): Promise<boolean> {
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      // First the channel: its lock lets one replacement follow the other.
      const { count } = await transaction.channel.updateMany({ where: { workspaceId, id: channelId }, data: { timezone } });
      if (count === 0) return false;
      const before = await transaction.channelSlot.findMany({ where: { workspaceId, channelId }, orderBy: { time: 'asc' }, select: { time: true, weekdays: true } });
      await transaction.channelSlot.deleteMany({ where: { workspaceId, channelId } });
      await transaction.channelSlot.createMany({ data: slots.map(({ time, weekdays }) => ({ workspaceId, channelId, time, weekdays: [...weekdays] })) });
      const { state } = await transaction.channel.findFirstOrThrow({ where: { workspaceId, id: channelId }, select: { state: true } });
      await this.#audit.record(transaction, { workspaceId, actor, action: 'channel.slots_changed', objectType: 'channel', objectId: channelId, data: { timezone }, ...changedFields({ slots: before.map(told) }, { slots: slots.map(told) }) });
      await appendEvent(transaction, this.#ids, { workspaceId, topic: 'channel.changed', payload: { channelId, state } });
      return true;
    });
  }
}
