import { afterAll, expect, test } from '@jest/globals';
import { PublishingRig, ids } from '../testing/publishing-rig.ts';

const rig = new PublishingRig(1, 4);
afterAll(() => rig.close());

const intervals = ['1 minute', '10 minutes', '1 minute', '1 second'];

/**
 * Tables this small are where the planner would rather read them from end to end; a connection keeps that plan while
 * they grow to a million rows.
 */
test('no statement of the dispatch reads a table from end to end', async () => {
  const ada = await rig.workspace();
  const channelId = await rig.channel(ada);
  const made = [await rig.now(ada, channelId, 'one'), await rig.now(ada, channelId, 'two')];
  await rig.asOwner('ANALYZE deliveries, posts, attempts, delivery_events, outbox');
  const client = await rig.database.systemPool.connect();
  const whole: Record<string, string[]> = {};
  const scans = async () => {
    const { rows } = await client.query<{ table: string; scans: number }>(
      `SELECT relname AS table, seq_scan::int AS scans FROM pg_stat_xact_user_tables WHERE relname IN ('deliveries', 'posts', 'attempts', 'delivery_events', 'outbox') ORDER BY 1`,
    );
    return new Map(rows.map(({ table, scans: times }) => [table, times] as const));
  };
  const during = async <R extends object>(what: string, text: string, values: unknown[]): Promise<R[]> => {
    await client.query('BEGIN');
    const before = await scans();
    const { rows } = await client.query<R>(text, values);
    whole[what] = [...(await scans())].filter(([table, times]) => times > (before.get(table) ?? 0)).map(([table]) => table);
    await client.query('COMMIT');
    return rows;
  };
  const claimed = (await during<{ claimed: { id: string; fence: number }[] }>('claim', 'SELECT claimed FROM claim_deliveries($1, 10, 100, $2, $3, $4, $5, 0)', ['w', ...intervals]))[0]?.claimed ?? [];
  expect(claimed.map(({ id }) => id).toSorted()).toEqual(made.map(({ deliveryId }) => deliveryId).toSorted());
  const attempts = claimed.map(({ id, fence }) => ({ attemptId: ids.next(), deliveryId: id, fence, part: 0, key: id, digest: 'd', worker: 'w', limits: null }));
  const begun = await during<{ deliveryId: string; startedAt: string }>('begin', 'SELECT * FROM begin_attempts($1)', [JSON.stringify(attempts)]);
  const outcomes = attempts.map(({ attemptId, deliveryId, fence }) => ({
    deliveryId, fence, from: 'publishing', state: 'published', published: [{ externalId: deliveryId }], externalId: deliveryId, tries: 0, proofInMs: 0, event: 'published', message: 'Published.',
    attempt: { id: attemptId, startedAt: begun.find((row) => row.deliveryId === deliveryId)?.startedAt, outcome: 'sent', externalId: deliveryId },
  }));
  expect(await during('record', 'SELECT id FROM record_outcomes($1)', [JSON.stringify(outcomes)])).toHaveLength(2);
  expect((await during<{ claimed: unknown[] }>('claim proofs', `SELECT claim_proofs(10, interval '1 minute') AS claimed`, []))[0]?.claimed).toHaveLength(2);
  await during('record proofs', 'SELECT record_proofs($1)', [JSON.stringify(attempts.map(({ deliveryId }) => ({ deliveryId, proved: true, url: null, againInMs: null, message: 'Read back.' })))]);
  await during('sweep: unapproved', 'SELECT hold_unapproved_deliveries($1)', ['{}']);
  await during('sweep: missed', 'SELECT apply_missed_windows($1, $2)', ['10 minutes', '{}']);
  await during('sweep: lost', 'SELECT * FROM expire_leases($1, $2, $3)', [3, '{}', []]);
  await during('sweep: wake-ups', 'SELECT * FROM wake_plan($1)', ['1 minute']);
  expect((await during('outbox', 'SELECT * FROM take_outbox($1)', [200])).length).toBeGreaterThan(0);
  client.release();
  expect(whole).toEqual(Object.fromEntries(Object.keys(whole).map((what) => [what, []])));
  expect(await rig.states(made[0]?.postId ?? '')).toEqual(['published']);
});
