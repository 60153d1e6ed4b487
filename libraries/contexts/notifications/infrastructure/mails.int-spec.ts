import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { UuidV7 } from '@arkyra/kernel';
import { SmtpMailer } from '@arkyra/mail';
import { JobQueue } from '@arkyra/queue';
import { createRedis } from '@arkyra/redis';
import { startMailbox, textOf, type Mailbox } from '../../../adapters/mail/testing/mailbox.ts';
import { SendMails, type LinkRef, type NewMail } from '../application/index.ts';
import { HmacLinkTokens } from './hmac-link-tokens.ts';
import { PrismaMailOutbox } from './prisma-mail-outbox.ts';
import { SmtpCarrier } from './smtp-carrier.ts';
import { SqlMailQueue } from './sql-mail-queue.ts';

const config = Config.fromProcess();
const database = new Database({ ...config.database, poolSize: 12 });
const redis = createRedis({ url: config.env.REDIS_URL, name: 'mails', onError: () => {} });
const jobs = new JobQueue(redis, { prefix: config.env.REDIS_PREFIX, onError: () => {} });
const ids = new UuidV7();
const outbox = new PrismaMailOutbox(true, ids, jobs);
const queue = new SqlMailQueue(database);
const links = new HmacLinkTokens(config);
const workspaceId = ids.next();
let mailbox: Mailbox;
let send: SendMails;

beforeAll(async () => {
  mailbox = await startMailbox();
  send = new SendMails(queue, new SmtpCarrier(new SmtpMailer({ url: mailbox.url, from: 'Arkyra <no-reply@arkyra.example>' }), links, 'arkyra.example'));
  await database.system.workspace.create({ data: { id: workspaceId, name: 'Studio' } });
});
afterAll(async () => {
  await mailbox.close();
  await jobs.close();
  redis.disconnect();
  await database.close();
});
beforeEach(async () => {
  mailbox.empty();
  await database.system.mail.deleteMany();
});

const link = (id = ids.next()) => ({ purpose: 'invitation', id, version: 1 }) as const;
const mail = (more: Partial<NewMail> = {}): NewMail => ({
  workspaceId,
  recipient: 'ada@example.test',
  aboutId: ids.next(),
  content: { subject: 'Join', paragraphs: ['Zoë invites you.'], action: { label: 'Join', link: link() }, footer: 'Not you? Ignore it.' },
  ...more,
});
const leave = (one: NewMail) => database.inWorkspace(workspaceId, (transaction) => outbox.leave(transaction, one));
const states = async () => (await database.system.mail.findMany({ orderBy: { id: 'asc' } })).map(({ state }) => state);

test('a mail is sent once, though its job runs many times and in many places', async () => {
  const one = mail();
  await leave(one);
  expect((await Promise.all(Array.from({ length: 5 }, () => send.execute()))).reduce((sum, sent) => sum + sent, 0)).toBe(1);
  await send.execute();
  expect(mailbox.mails).toHaveLength(1);
  expect(textOf(mailbox.mails[0]!)).toContain(`Zoë invites you.\n\nJoin:\n${links.urlOf(one.content.action.link)}`.replaceAll('\n', '\r\n'));
  expect(await states()).toEqual(['sent']);
});

test('a mail is due by the clock of the database, whatever the clock of the process that left it', async () => {
  jest.useFakeTimers({ now: Date.now() + 3_600_000, doNotFake: ['nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'hrtime'] });
  try {
    await leave(mail());
  } finally {
    jest.useRealTimers();
  }
  expect(await queue.hasDue()).toBe(true);
  expect(await send.execute()).toBe(1);
});

test('eight mails and four senders: each arrives once', async () => {
  for (let n = 0; n < 8; n++) await leave(mail({ recipient: `p${n}@example.test` }));
  await Promise.all(Array.from({ length: 4 }, () => send.execute()));
  expect(mailbox.mails.map(({ to }) => to.join()).toSorted()).toEqual(Array.from({ length: 8 }, (_, n) => `p${n}@example.test`).toSorted());
});

test('what was rolled back or called off, or is wanted by nobody, is never sent', async () => {
  const gone = database.inWorkspace(workspaceId, async (transaction) => {
    await outbox.leave(transaction, mail());
    throw new Error('no');
  });
  await expect(gone).rejects.toThrow('no');
  const off = mail();
  await leave(off);
  await database.inWorkspace(workspaceId, (transaction) => outbox.callOff(transaction, off.aboutId));
  await leave(mail({ isWanted: false }));
  expect(await send.execute()).toBe(0);
  expect(mailbox.mails).toEqual([]);
  expect(await states()).toEqual(['void', 'void']);
});

test('a refusal is told and final; trouble is tried again later', async () => {
  const [refused, later] = [mail({ recipient: 'a@refused.test' }), mail({ recipient: 'a@later.test' })];
  await leave(refused);
  await leave(later);
  await send.execute();
  const rows = await database.system.mail.findMany({ orderBy: { id: 'asc' } });
  expect(rows).toMatchObject([{ state: 'failed', problem: expect.stringContaining('No such user') }, { state: 'waiting', problem: expect.stringContaining('Later') }]);
  expect(rows[1]!.availableAt.getTime()).toBeGreaterThan(rows[1]!.createdAt.getTime());
  expect(await queue.hasDue()).toBe(false);
  const told = await database.inWorkspace(workspaceId, (transaction) => outbox.statesOf(transaction, [refused.aboutId, later.aboutId]));
  expect([...told.values()]).toEqual(['failed', 'waiting']);
});

test('a sender that died leaves its mail to another, and what it says later changes nothing', async () => {
  await leave(mail());
  const dead = (await queue.claim())!;
  expect(await send.execute()).toBe(0);
  await database.system.mail.updateMany({ data: { availableAt: new Date(0) } });
  const next = (await queue.claim())!;
  await queue.sent(dead);
  expect(await states()).toEqual(['sending']);
  await queue.sent(next);
  expect(await states()).toEqual(['sent']);
});

test('a workspace sees no mail of another, and no words of its own', async () => {
  await leave(mail());
  const seen = await database.inWorkspace(ids.next(), (transaction) => transaction.mail.findMany({ select: { id: true } }));
  expect(seen).toEqual([]);
  await expect(database.inWorkspace(workspaceId, (transaction) => transaction.mail.findMany({ select: { content: true } }))).rejects.toThrow(/permission denied/);
});

test('nothing in the tables opens the link', async () => {
  const one = mail();
  await leave(one);
  const { rows } = await database.systemPool.query<{ row: string }>('SELECT to_jsonb(m)::text AS row FROM mails m');
  expect(rows[0]!.row).not.toContain(links.make(one.content.action.link as LinkRef).token);
});
