import { CheckStaleChannels } from '@arkyra/channels';
import { Logger } from '@nestjs/common';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';
import { tellOf } from './tell-of.ts';

/** The pre-flight: trouble with a channel is seen before a post is due. */
@Task({ name: 'channels.check', everyMs: 60_000 })
export class CheckChannelsTask implements ScheduledTask {
  readonly #logger = new Logger('CheckChannels');

  constructor(private readonly checkStale: CheckStaleChannels) {}

  async execute(): Promise<void> {
    tellOf(this.#logger, 'read', await this.checkStale.execute());
  }
}
