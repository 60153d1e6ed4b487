import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Principal } from '@arkyra/kernel';
import { PublishingRig, type Worker } from '../testing/publishing-rig.ts';

const rig = new PublishingRig(0.02, 10);
let ada: Principal;
let worker: Worker;
beforeAll(async () => {
  ada = await rig.workspace();
  worker = rig.worker();
});
afterAll(() => rig.close());

const classes = ['A', 'B', 'C', 'D', 'E'] as const;
type Class = (typeof classes)[number];
const onNetwork = (text: string) => rig.network.posts.filter((post) => post.text === text);

/** A thread for each class whose second part ends in doubt. */
const threads = (name: string, fault: 'reset-after' | 'black-hole', of: readonly Class[] = classes) =>
  Promise.all(
    of.map(async (idempotency) => {
      const texts = ['one', 'two', 'three'].map((part) => `${part} ${idempotency} ${name}`);
      rig.network.faults.set(texts[1]!, [fault]);
      return { idempotency, texts, ...(await rig.now(ada, await rig.channel(ada, { class: idempotency }), texts)) };
    }),
  );
type Thread = Awaited<ReturnType<typeof threads>>[number];

async function expectWhole({ texts, deliveryId }: Thread): Promise<void> {
  const delivery = await rig.delivery(deliveryId);
  expect([texts, delivery.state, texts.map((text) => onNetwork(text).length)]).toEqual([texts, 'published', [1, 1, 1]]);
}

test('a thread that broke after its second part had arrived goes on with the third, in each class that can tell', async () => {
  const made = await threads('arrived', 'reset-after', ['A', 'B', 'C', 'D']);
  await rig.atRest(worker, 20_000);
  for (const thread of made) {
    await expectWhole(thread);
    const [first, second, third] = thread.texts.map((text) => onNetwork(text)[0]!);
    expect([second!.replyTo, third!.replyTo]).toEqual([first!.externalId, second!.externalId]);
    expect((await rig.attempts(thread.deliveryId)).map(({ part, outcome }) => [part, outcome])).toEqual([[0, 'sent'], [1, 'found'], [2, 'sent']]);
  }
});

test('a thread whose second part did not arrive sends that one again, and then the third', async () => {
  const made = await threads('lost', 'black-hole', ['A', 'B', 'C', 'D']);
  await rig.atRest(worker, 20_000);
  for (const thread of made) {
    await expectWhole(thread);
    expect((await rig.attempts(thread.deliveryId)).map(({ part, outcome }) => [part, outcome])).toEqual([[0, 'sent'], [1, 'absent'], [1, 'sent'], [2, 'sent']]);
  }
});

test.each([['reset-after', true], ['black-hole', false]] as const)('where nobody can tell (%s), a person is asked about the one part, and the thread goes on from there', async (fault, isThere) => {
  const name = `asked ${String(isThere)}`;
  for (const idempotency of classes) rig.network.unclear.add(`two ${idempotency} ${name}`);
  const made = await threads(name, fault);
  await rig.atRest(worker, 20_000);
  for (const { deliveryId } of made) {
    expect(await rig.delivery(deliveryId)).toMatchObject({ state: 'held', hold: 'confirm', failure: { nextStep: expect.stringContaining('part 2 of 3') } });
    await rig.resolve.execute({ ...rig.asked(ada), deliveryId, word: isThere ? { published: true, url: 'https://example.test/2' } : { published: false } });
  }
  await rig.atRest(worker, 20_000);
  for (const thread of made) {
    await expectWhole(thread);
    // Nobody knows the id of a part that only a person saw: the third answers the first then.
    const [parent] = onNetwork(thread.texts[isThere ? 0 : 1]!);
    expect(onNetwork(thread.texts[2]!)[0]!.replyTo).toBe(parent!.externalId);
  }
});

test.each(['B', 'D'] as const)('class %s: deliveries with the same words on one channel never take the same post for theirs', async (idempotency) => {
  const channel = await rig.channel(ada, { class: idempotency });
  const text = `twins ${idempotency}`;
  rig.network.faults.set(text, ['reset-after', 'black-hole', 'silence-after', 'black-hole']);
  const made = await Promise.all([1, 2, 3, 4, 5].map(() => rig.now(ada, channel, text)));
  await rig.atRest(worker, 20_000);
  const rows = await Promise.all(made.map(({ deliveryId }) => rig.delivery(deliveryId)));
  const theirs = rows.flatMap(({ published }) => published.map(({ externalId }) => externalId));
  expect(rows.map(({ state }) => state)).toEqual(made.map(() => 'published'));
  expect(theirs.toSorted()).toEqual(onNetwork(text).map(({ externalId }) => externalId).toSorted());
  expect(new Set(theirs).size).toBe(made.length);
});

/** One delivery of unknown fate, and one with the same words that is being sent. */
async function unknownAndTwin(name: string) {
  const channel = await rig.channel(ada, { class: 'D' });
  const [first, second] = [await rig.now(ada, channel, name), await rig.now(ada, channel, name)];
  const { ledger } = rig.worker();
  const claimed = (await ledger.claim({ wanted: 20, depth: 1_000, lookAheadMs: 0 })).claimed;
  const [lost, twin] = [first, second].map(({ deliveryId }) => claimed.find(({ id }) => id === deliveryId)!);
  const begin = ({ id, fence }: NonNullable<typeof lost>) => ledger.begin({ deliveryId: id, fence, part: 0, key: id, digest: name, limits: [] });
  await begin(lost!);
  await ledger.record({ deliveryId: lost!.id, fence: lost!.fence, from: 'publishing', state: 'unknown', reconcileInMs: 0, tries: 0, event: 'unknown', message: '' });
  return { ledger, lost: lost!, twin: twin!, begin };
}
const isMine = (id: string) => ({ delivery }: { delivery: { id: string } }) => delivery.id === id;

test('while a twin is on its way the network is not asked: what it shows may be either’s', async () => {
  const { ledger, lost, twin } = await unknownAndTwin('put off');
  expect((await ledger.claimUnknown(20)).filter(isMine(lost.id))).toEqual([]);
  await ledger.record({ deliveryId: twin.id, fence: twin.fence, from: 'publishing', state: 'published', tries: 0, published: [{ externalId: 'of-twin', url: null, ref: {} }], event: 'published', message: '' });
  const [reading] = (await ledger.claimUnknown(20)).filter(isMine(lost.id));
  expect(reading?.others).toEqual(['of-twin']);
});

test('a post that was found while a twin began to send, or that another has meanwhile, is not taken', async () => {
  const { ledger, lost, twin, begin } = await unknownAndTwin('contested');
  // The twin's claim ends without a word and begins anew after the other's reading did.
  await rig.rows(`UPDATE deliveries SET state = 'scheduled', due_at = clock_timestamp() WHERE id = $1`, [twin.id]);
  const [reading] = (await ledger.claimUnknown(20)).filter(isMine(lost.id));
  const again = (await ledger.claim({ wanted: 20, depth: 1_000, lookAheadMs: 0 })).claimed.find(({ id }) => id === twin.id)!;
  await begin(again);
  const { last, fence } = reading!.delivery;
  const found = { deliveryId: lost.id, fence, from: 'unknown', state: 'published', tries: 0, published: [{ externalId: 'whose', url: null, ref: {} }], event: 'found', message: '', attempt: { id: last!.id, startedAt: last!.startedAt, outcome: 'found', externalId: 'whose' } } as const;
  expect(await ledger.record(found)).toBe(false);
  await ledger.record({ deliveryId: twin.id, fence: again.fence, from: 'publishing', state: 'published', tries: 0, published: [{ externalId: 'whose', url: null, ref: {} }], event: 'published', message: '' });
  expect(await ledger.record(found)).toBe(false);
  expect(await rig.delivery(lost.id)).toMatchObject({ state: 'unknown', published: [] });
  expect((await rig.attempts(lost.id)).map(({ outcome }) => outcome)).toEqual([null]);
});

test('outside of its window a key of the network protects nobody: a holder that may still send is not raced', async () => {
  rig.network.timings = { keyWindowMs: 60_000 };
  const channel = await rig.channel(ada, { class: 'B' });
  const make = async (text: string, age: string) => {
    const { deliveryId } = await rig.now(ada, channel, text);
    const { ledger } = rig.worker();
    const delivery = (await ledger.claim({ wanted: 20, depth: 1_000, lookAheadMs: 0 })).claimed.find(({ id }) => id === deliveryId)!;
    await ledger.begin({ deliveryId, fence: delivery.fence, part: 0, key: `key ${text}`, digest: text, limits: [] });
    await rig.rows(`UPDATE attempts SET started_at = started_at - $2::interval WHERE delivery_id = $1`, [deliveryId, age]);
    await rig.rows(`UPDATE deliveries SET lease_until = clock_timestamp() - interval '1 ms' WHERE id = $1`, [deliveryId]);
    return deliveryId;
  };
  const inside = await make('inside the window', '1 second');
  const outside = await make('outside the window', '40 seconds');
  await rig.atRest(worker, 20_000);
  rig.network.timings = {};
  expect(await rig.delivery(inside)).toMatchObject({ state: 'published' });
  expect(await rig.delivery(outside)).toMatchObject({ state: 'held', hold: 'confirm' });
  expect(onNetwork('outside the window')).toEqual([]);
});

test('a worker that comes back from a pause after its claim ended: its word that the network took it is believed, not what the feed shows yet', async () => {
  const channel = await rig.channel(ada, { class: 'D' });
  const { deliveryId } = await rig.now(ada, channel, 'late word');
  const { ledger } = rig.worker();
  const { fence } = (await ledger.claim({ wanted: 20, depth: 1_000, lookAheadMs: 0 })).claimed.find(({ id }) => id === deliveryId)!;
  const begun = await ledger.begin({ deliveryId, fence, part: 0, key: 'late', digest: 'late word', limits: [] });
  await rig.rows(`UPDATE deliveries SET lease_until = clock_timestamp() - interval '1 ms' WHERE id = $1`, [deliveryId]);
  await rig.sweeps.expireLeases([]);
  const { id, startedAt } = begun as { id: string; startedAt: string };
  const sent = { deliveryId, fence, from: 'publishing', state: 'published', tries: 0, event: 'published', message: '', attempt: { id, startedAt, outcome: 'sent', externalId: 'taken-late' } } as const;
  expect(await ledger.record(sent)).toBe(false);
  await rig.atRest(worker);
  expect(await rig.delivery(deliveryId)).toMatchObject({ state: 'published', published: [{ externalId: 'taken-late' }] });
  expect(onNetwork('late word')).toEqual([]);
});
