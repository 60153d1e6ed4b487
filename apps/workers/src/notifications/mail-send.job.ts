import { SendMails } from '@arkyra/notifications';
import type { JobHandler } from '@arkyra/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class MailSendJob implements JobHandler<'mail.send'> {
  constructor(private readonly sendMails: SendMails) {}

  async run(): Promise<void> {
    await this.sendMails.execute();
  }
}
