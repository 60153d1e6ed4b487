import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Clock, Ids, wire, wireAs } from '@arkyra/kernel';
import { SmtpMailer } from '@arkyra/mail';
import { JobQueue } from '@arkyra/queue';
import { Global, Module } from '@nestjs/common';
import { LinkTokens } from '../application/link-tokens.ts';
import { MailCarrier } from '../application/mail-carrier.ts';
import { MailOutbox } from '../application/mail-outbox.ts';
import { MailQueue } from '../application/mail-queue.ts';
import { SendMails } from '../application/send-mails.use-case.ts';
import { SweepMails } from '../application/sweep-mails.use-case.ts';
import { HmacLinkTokens } from './hmac-link-tokens.ts';
import { PrismaMailOutbox } from './prisma-mail-outbox.ts';
import { SmtpCarrier } from './smtp-carrier.ts';
import { SqlMailQueue } from './sql-mail-queue.ts';

const links = wireAs(LinkTokens, HmacLinkTokens, [Config]);
const outbox = {
  provide: MailOutbox,
  useFactory: ({ smtp }: Config, ids: Ids, jobs: JobQueue): MailOutbox => new PrismaMailOutbox(smtp !== undefined, ids, jobs),
  inject: [Config, Ids, JobQueue],
};
const queue = wireAs(MailQueue, SqlMailQueue, [Database]);

/** Leaving mails and making the links in them: global, since contexts leave them in their own transactions. Needs the global platform, database and queue modules. */
@Global()
@Module({ providers: [links, outbox], exports: [LinkTokens, MailOutbox] })
export class MailOutboxModule {}

/** Sending what was left. */
@Module({
  imports: [MailOutboxModule],
  providers: [
    queue,
    {
      provide: MailCarrier,
      useFactory: ({ smtp, env }: Config, tokens: LinkTokens): MailCarrier => new SmtpCarrier(smtp && new SmtpMailer(smtp), tokens, new URL(env.PUBLIC_URL).hostname),
      inject: [Config, LinkTokens],
    },
    wire(SendMails, [MailQueue, MailCarrier]),
  ],
  exports: [SendMails],
})
export class SendMailsModule {}

/** What cron needs. */
@Module({ imports: [MailOutboxModule], providers: [queue, wire(SweepMails, [MailQueue, MailOutbox, Clock])], exports: [SweepMails] })
export class SweepMailsModule {}
