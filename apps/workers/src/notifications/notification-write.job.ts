import { WriteNotifications } from '@arkyra/notifications';
import type { JobHandler } from '@arkyra/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class NotificationWriteJob implements JobHandler<'notification.write'> {
  constructor(private readonly writeNotifications: WriteNotifications) {}

  async run(): Promise<void> {
    await this.writeNotifications.execute();
  }
}
