import { MakeMails } from '@arkyra/notifications';
import type { JobHandler } from '@arkyra/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class NotificationMailJob implements JobHandler<'notification.mail'> {
  constructor(private readonly makeMails: MakeMails) {}

  async run(): Promise<void> {
    await this.makeMails.execute();
  }
}
