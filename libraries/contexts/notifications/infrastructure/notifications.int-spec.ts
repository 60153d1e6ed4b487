import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { textOf } from '../../../adapters/mail/testing/mailbox.ts';
import { NotificationLedger } from '../application/notification-ledger.ts';
import { ids, NotificationRig } from '../testing/notification-rig.ts';
import { SqlNotificationLedger } from './sql-notification-ledger.ts';

let rig: NotificationRig;
beforeAll(async () => {
  rig = await NotificationRig.start();
});
afterAll(() => rig.close());
beforeEach(async () => {
  for (const table of ['notifications', 'notification_intents', 'mails']) await rig.database.systemPool.query(`DELETE FROM ${table}`);
  rig.mailbox.empty();
});

const all = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));
const intentsLeft = async () => (await rig.database.system.notificationIntent.findMany()).map(({ attempts, problem }) => ({ attempts, problem }));
const leaseEnds = () => rig.database.systemPool.query("UPDATE notification_intents SET available_at = clock_timestamp() - interval '1 minute'");

test('told once, however often its job runs and its event comes; actors, strangers and those who left hear nothing', async () => {
  const [ann, actor, gone] = [await rig.person(), await rig.person(), await rig.person()];
  await rig.database.system.member.deleteMany({ where: { userId: gone.userId } });
  const event = { kind: 'comment.mentioned', userIds: [ann.userId, actor.userId, gone.userId, ids.next()], actorId: actor.userId, dedupe: 'once' };
  const id = ids.next();
  await all(3, () => rig.event('notification.wanted', event, id));
  await rig.event('notification.wanted', event);
  await all(4, () => rig.writer().execute());
  await rig.event('notification.wanted', event, id);
  await all(4, () => rig.writer().execute());
  expect((await rig.listOf(ann)).data).toMatchObject([{ kind: 'comment.mentioned', count: 1, readAt: null, actor: { id: actor.userId } }]);
  expect((await rig.listOf(actor)).data).toEqual([]);
  expect(await rig.database.system.notification.count()).toBe(1);
  expect(await intentsLeft()).toEqual([]);
});

test('a worker that dies in the middle leaves it to another, who tells once', async () => {
  const ann = await rig.person();
  await rig.want({ userIds: [ann.userId] });
  expect(await rig.intents.claim(10)).toHaveLength(1);
  expect(await rig.writer().execute()).toBe(0);
  await leaseEnds();
  const real = new SqlNotificationLedger(rig.database, ids);
  class Dying extends NotificationLedger {
    async write(...args: Parameters<NotificationLedger['write']>): Promise<readonly string[]> {
      await real.write(args[0], args[1], []);
      throw new Error('killed after telling, before it was noted as done');
    }
    purge = (before: Date) => real.purge(before);
  }
  await rig.writer(new Dying()).execute();
  await leaseEnds();
  await rig.writer().execute();
  expect((await rig.listOf(ann)).data).toMatchObject([{ count: 1 }]);
  expect(await intentsLeft()).toEqual([]);
});

test('what cannot be told holds up nothing else, and waits to be looked at', async () => {
  const ann = await rig.person();
  await rig.event('notification.wanted', { kind: 'nonsense' });
  await rig.want({ userIds: [ann.userId] });
  await rig.writer().execute();
  expect((await rig.listOf(ann)).data).toHaveLength(1);
  expect(await intentsLeft()).toEqual([{ attempts: 1, problem: expect.stringContaining('kind') }]);
});

test('a storm on one channel is one row and one mail; once it is read, what comes is new', async () => {
  const ann = await rig.person();
  const channelId = ids.next();
  const fail = (count: number) => all(count, () => rig.want({ kind: 'delivery.failed', userIds: [ann.userId], channelId, postId: ids.next() }));
  await fail(120);
  await all(2, () => rig.writer().execute());
  await fail(80);
  await all(2, () => rig.writer().execute());
  const { data } = await rig.listOf(ann);
  expect(data).toMatchObject([{ kind: 'delivery.failed', count: 200 }]);
  expect(await rig.list.unread(ann)).toBe(1);
  await rig.mailsFallDue();
  await rig.mails.execute();
  await rig.send.execute();
  expect(rig.mailbox.mails.map(({ to }) => to)).toEqual([[ann.email]]);
  expect(textOf(rig.mailbox.mails[0]!)).toContain('200 posts could not be published');
  await rig.mark.one(ann, data[0]!.id, true);
  await fail(1);
  await rig.writer().execute();
  expect((await rig.listOf(ann)).data).toMatchObject([{ count: 1, readAt: null }, { count: 200 }]);
  expect(await rig.mark.one(ann, data[0]!.id, false)).toMatchObject({ count: 200, readAt: null });
  expect(await rig.list.unread(ann)).toBe(2);
});

test('deliveries and channels are told of as they are by then: author and planner, or who may connect', async () => {
  const [author, planner, admin] = [await rig.person('contributor'), await rig.person(), await rig.person('admin')];
  const channel = { workspaceId: rig.workspaceId, network: 'sandbox', handle: 'h', displayName: 'Ours' };
  const [channelId, postId] = [ids.next(), ids.next()];
  const { system } = rig.database;
  await system.channel.create({ data: { ...channel, id: channelId, externalId: channelId, state: 'reconnect' } });
  await system.post.create({ data: { id: postId, workspaceId: rig.workspaceId, authorId: author.userId, timezone: 'UTC', parts: [{ text: 'Hello', mediaIds: [] }], excerpt: 'Hello', channelIds: [channelId] } });
  const deliveries = (['failed', 'published', 'held'] as const).map((state) => ({ id: ids.next(), state, holdReason: state === 'held' ? ('approval' as const) : null }));
  await system.delivery.createMany({ data: deliveries.map((one) => ({ ...one, workspaceId: rig.workspaceId, postId, channelId })) });
  const failed = deliveries[0]!.id;
  await system.deliveryEvent.create({ data: { id: ids.next(), workspaceId: rig.workspaceId, deliveryId: failed, postId, toState: 'scheduled', event: 'scheduled', message: '', actor: `user:${planner.userId}` } });
  for (const { id } of deliveries) await rig.event('delivery.changed', { deliveryId: id, postId, state: 'failed' });
  await rig.event('delivery.changed', { deliveryId: failed, postId, state: 'failed' });
  await rig.event('channel.changed', { channelId, state: 'reconnect' });
  await rig.writer().execute();
  const seen = async (person: typeof author) => (await rig.listOf(person)).data.map(({ kind, count, post, channel: of }) => [kind, count, post?.excerpt, of?.displayName]);
  expect(await seen(author)).toEqual([['delivery.failed', 1, 'Hello', 'Ours']]);
  expect(await seen(planner)).toEqual([['delivery.failed', 1, 'Hello', 'Ours']]);
  expect(await seen(admin)).toEqual([['channel.reconnect', 1, undefined, 'Ours']]);
});

test('what is in doubt is told only when it stays so', async () => {
  await rig.event('delivery.changed', { deliveryId: ids.next(), postId: ids.next(), state: 'unknown' });
  expect(await rig.intents.hasDue()).toBe(false);
  expect(rig.hear.wants({ topic: 'delivery.changed', payload: { state: 'published' } })).toBe(false);
});

test('a mail at once: once from four rounds, not for what was read, not to an address nobody confirmed', async () => {
  const [ann, reader, unsure] = [await rig.person(), await rig.person(), await rig.person('editor', false)];
  await rig.want({ userIds: [ann.userId, reader.userId, unsure.userId] });
  await rig.writer().execute();
  expect(await rig.mails.execute()).toBe(0);
  await rig.mark.all(reader);
  await rig.mailsFallDue();
  const left = await all(4, () => rig.mails.execute());
  await all(3, () => rig.send.execute());
  expect(left.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(rig.mailbox.mails).toHaveLength(1);
  expect(rig.mailbox.mails[0]).toMatchObject({ to: [ann.email], source: expect.stringMatching(/List-Unsubscribe:\s+<http.*end-mails[^]*List-Unsubscribe-Post: List-Unsubscribe=One-Click/i) });
  expect(await rig.round.hasDue()).toBe(false);

  // The next one waits for its turn, with all that comes till then.
  await rig.want({ userIds: [ann.userId] });
  await rig.writer().execute();
  await rig.mailsFallDue();
  expect(await rig.mails.execute()).toBe(0);
  const [next] = await rig.database.system.notification.findMany({ where: { userId: ann.userId, mailDueAt: { not: null } } });
  expect(next?.mailDueAt?.getTime()).toBeGreaterThan(next!.at.getTime());
});

test('a digest comes once per window from many rounds, after a crash too, without what was read', async () => {
  const ann = await rig.person();
  const digest = { kinds: [{ kind: 'comment.mentioned' as const, inApp: true, email: 'digest' as const }], digest: { every: 'day' as const, hour: 8 } };
  await rig.wishes.set(ann, digest);
  const post = () => rig.want({ userIds: [ann.userId] });
  await all(3, post);
  await rig.writer().execute();
  const [newest] = (await rig.listOf(ann)).data;
  await rig.mark.one(ann, newest!.id, true);
  await rig.mailsFallDue();
  const due = { workspaceId: rig.workspaceId, userId: ann.userId, mode: 'digest' as const };
  const crash = rig.round.take(due, () => ({ kind: 'mail', compose: () => { throw new Error('killed while it was written'); } }));
  await expect(crash).rejects.toThrow('killed');
  expect((await all(4, () => rig.mails.execute())).reduce((sum, one) => sum + one, 0)).toBe(1);
  await rig.send.execute();
  expect(rig.mailbox.mails).toHaveLength(1);
  expect(textOf(rig.mailbox.mails[0]!)).toMatch(/Studio[^]*mentioned you/);

  // Told late, yet of the same window: it goes with the next.
  await post();
  await rig.writer().execute();
  await rig.database.systemPool.query(`UPDATE notifications n SET mail_due_at = p.digest_window FROM notification_preferences p WHERE p.user_id = n.user_id AND n.mail_due_at IS NOT NULL`);
  expect(await rig.mails.execute()).toBe(0);
  const [late] = await rig.database.system.notification.findMany({ where: { mailDueAt: { not: null }, readAt: null } });
  expect(late?.mailDueAt?.toISOString()).toMatch(/T08:00:00/);
});

test('new wishes hold for what waits already', async () => {
  const ann = await rig.person();
  await rig.want({ userIds: [ann.userId] });
  await rig.writer().execute();
  const off = await rig.wishes.set(ann, { kinds: [{ kind: 'comment.mentioned', inApp: true, email: 'off' }], digest: { every: 'hour', hour: 9 } });
  expect(off).toMatchObject({ digest: { every: 'hour', hour: 9 }, mail: true, timezone: 'UTC' });
  expect(off.kinds.find(({ kind }) => kind === 'comment.mentioned')).toEqual({ kind: 'comment.mentioned', inApp: true, email: 'off' });
  await rig.mailsFallDue();
  expect(await rig.mails.execute()).toBe(0);
  expect(await rig.list.unread(ann)).toBe(1);
});

test('the mail program’s own button ends the mails, and only with the link that was mailed', async () => {
  const ann = await rig.person();
  const of = `${rig.workspaceId}.${ann.userId}`;
  const { token } = rig.links.make({ purpose: 'end-mails', id: of, version: 1 });
  await expect(rig.end.execute(of.replace(ann.userId, ids.next()), token)).rejects.toThrow('no such link');
  await rig.end.execute(of, token);
  expect((await rig.wishes.get(ann)).kinds.map(({ email, inApp }) => [email, inApp])).toEqual((await rig.wishes.get(ann)).kinds.map(() => ['off', true]));
});

test('for e-mail alone: in no list and no count', async () => {
  const ann = await rig.person();
  await rig.wishes.set(ann, { kinds: [{ kind: 'comment.mentioned', inApp: false, email: 'now' }], digest: { every: 'day', hour: 8 } });
  await rig.want({ userIds: [ann.userId] });
  await rig.writer().execute();
  expect([(await rig.listOf(ann)).data, await rig.list.unread(ann)]).toEqual([[], 0]);
  await rig.mailsFallDue();
  expect(await rig.mails.execute()).toBe(1);
});

test('pages, the unread alone, all up to what was seen, and nobody else’s', async () => {
  const [ann, ben] = [await rig.person(), await rig.person()];
  for (let n = 0; n < 5; n += 1) {
    await rig.want({ userIds: [ann.userId] });
    await rig.writer().execute();
  }
  // A second apart, whatever the machine's pace.
  await rig.database.systemPool.query(`UPDATE notifications n SET at = at + o.n * interval '1 second' FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM notifications) o WHERE o.id = n.id`);
  const first = await rig.listOf(ann, { limit: 3 });
  const second = await rig.listOf(ann, { limit: 3, cursor: first.nextCursor! });
  expect([first.data.length, second.data.length, second.nextCursor]).toEqual([3, 2, null]);
  expect(new Set([...first.data, ...second.data].map(({ id }) => id)).size).toBe(5);
  await rig.mark.all(ann, second.data[0]!.at);
  expect((await rig.listOf(ann, { unread: true })).data.map(({ id }) => id)).toEqual(first.data.map(({ id }) => id));
  await expect(rig.mark.one(ben, first.data[0]!.id, true)).rejects.toThrow('no such notification');
  await expect(rig.listOf(ann, { cursor: 'x' })).rejects.toThrow('cursor');
  // Less is seen by a role that was lowered.
  expect((await rig.listOf({ ...ann, role: 'guest' })).data).toHaveLength(5);
});

test('the second wall: no other workspace’s rows, and none written by a request', async () => {
  const ann = await rig.person();
  await rig.want({ userIds: [ann.userId] });
  await rig.writer().execute();
  expect(await rig.database.inWorkspace(ids.next(), (transaction) => transaction.notification.findMany())).toEqual([]);
  const forge = rig.database.inWorkspace(rig.workspaceId, (transaction) => transaction.notification.createMany({ data: [{ id: ids.next(), workspaceId: rig.workspaceId, userId: ann.userId, kind: 'x', groupKey: 'x' }] }));
  await expect(forge).rejects.toThrow(/permission denied/);
});

test('what is old goes, with what it was told by', async () => {
  const ann = await rig.person();
  await rig.want({ userIds: [ann.userId] });
  await rig.writer().execute();
  const ledger = new SqlNotificationLedger(rig.database, ids);
  expect(await ledger.purge(new Date(Date.now() - 60_000))).toBe(0);
  expect(await ledger.purge(new Date(Date.now() + 60_000))).toBe(1);
  expect(await rig.database.system.notificationSource.count()).toBe(0);
});
