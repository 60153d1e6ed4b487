import { DueDispatcher } from '@arkyra/publishing';
import type { JobHandler } from '@arkyra/queue';
import { Injectable } from '@nestjs/common';

/** Wakes this process; what is due it claims in PostgreSQL. The job is done at once, sending goes on by itself. */
@Injectable()
export class DeliveryWakeJob implements JobHandler<'delivery.wake'> {
  constructor(private readonly dispatcher: DueDispatcher) {}

  async run(): Promise<void> {
    this.dispatcher.wake();
  }
}
