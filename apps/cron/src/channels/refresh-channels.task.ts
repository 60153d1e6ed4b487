import { RefreshExpiringChannels } from '@arkyra/channels';
import { Logger } from '@nestjs/common';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';
import { tellOf } from './tell-of.ts';

/** Sign-ins are renewed before they end. */
@Task({ name: 'channels.refresh', everyMs: 60_000 })
export class RefreshChannelsTask implements ScheduledTask {
  readonly #logger = new Logger('RefreshChannels');

  constructor(private readonly refreshExpiring: RefreshExpiringChannels) {}

  async execute(): Promise<void> {
    tellOf(this.#logger, 'renewed', await this.refreshExpiring.execute());
  }
}
