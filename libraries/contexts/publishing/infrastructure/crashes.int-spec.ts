import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { Principal } from '@arkyra/kernel';
import { PublishingRig } from '../testing/publishing-rig.ts';
import type { SqlDeliveryLedger } from './sql-delivery.ledger.ts';

const rig = new PublishingRig(0.01, 10);
let ada: Principal;
beforeEach(async () => {
  ada = await rig.workspace();
  rig.network.onCall = () => {};
});
afterAll(() => rig.close());

const classes = ['A', 'B', 'C', 'D', 'E'] as const;
type Class = (typeof classes)[number];

class Killed extends Error {}

/** A worker whose deliveries each end at one of their steps, and do nothing after it, as when its process is killed there. */
function mortal(step: string) {
  const ended = new Set<string>();
  const pass = (name: string, deliveryId: string) => {
    const isHeartbeat = name.endsWith('renew') && ended.size > 0;
    if (name === step) ended.add(deliveryId);
    if (isHeartbeat || ended.has(deliveryId)) throw new Killed(name);
  };
  const worker = rig.worker({
    ledger: wrapped(async (name, call, deliveryId) => {
      pass(`before ${name}`, deliveryId);
      const result = await call();
      pass(`after ${name}`, deliveryId);
      return result;
    }),
  });
  return { worker, ended, pass };
}

/** The ledger with something around each of its calls. */
const wrapped = (around: (name: string, call: () => Promise<unknown>, deliveryId: string) => Promise<unknown>) => (inner: SqlDeliveryLedger): SqlDeliveryLedger =>
  new Proxy(inner, {
    get: (target, name: keyof SqlDeliveryLedger) => (...values: unknown[]) => {
      const call = () => (target[name] as (...given: unknown[]) => Promise<unknown>).apply(target, values);
      return around(name, call, (values[0] as { deliveryId?: string } | undefined)?.deliveryId ?? '');
    },
  });

interface Made {
  readonly idempotency: Class;
  readonly text: string;
  readonly deliveryId: string;
}

/** One post due now for each class of network. */
const onePerClass = (name: string): Promise<Made[]> =>
  Promise.all(
    classes.map(async (idempotency) => {
      const text = `${idempotency} ${name}`;
      const { deliveryId } = await rig.now(ada, await rig.channel(ada, { class: idempotency }), text);
      return { idempotency, text, deliveryId };
    }),
  );

const until = async (done: () => boolean) => {
  const end = performance.now() + 5_000;
  while (!done() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(done()).toBe(true);
};

const onNetwork = (text: string) => rig.network.posts.filter((post) => post.text === text);

const steps = ['after claim', 'at prepare', 'before begin', 'after begin', 'at send', 'after send', 'before record', 'after record'];

test.each(steps)('worker killed %s: one post, and the ledger tells the truth', async (step) => {
  const made = await onePerClass(step);
  const victim = mortal(step);
  const idOf = (text: string) => made.find((one) => one.text === text)?.deliveryId ?? '';
  const send = rig.network.send.bind(rig.network);
  rig.network.send = async (part, ...values) => {
    const sent = await send(part, ...values);
    victim.pass('after send', idOf(part.text));
    return sent;
  };
  rig.network.onCall = (call, part) => victim.pass(`at ${call}`, idOf(part?.text ?? ''));
  victim.worker.dispatcher.wake();
  await until(() => victim.ended.size >= (step === 'after claim' ? 1 : classes.length));
  rig.network.onCall = () => {};
  rig.network.send = send;
  rig.gone.add(victim.worker.name);
  await victim.worker.dispatcher.stop();

  const heir = rig.worker();
  await rig.atRest(heir, 20_000);
  await heir.dispatcher.stop();
  for (const { idempotency, text, deliveryId } of made) {
    const delivery = await rig.delivery(deliveryId);
    const out = onNetwork(text);
    // Where the network cannot be asked, a person decides, and nothing is sent twice.
    if (idempotency === 'E' && delivery.state === 'held') {
      expect([text, delivery.hold, out.length <= 1]).toEqual([text, 'confirm', true]);
      continue;
    }
    expect([text, delivery.state, out.length]).toEqual([text, 'published', 1]);
    expect(delivery.published.map(({ externalId }) => externalId)).toEqual([out[0]!.externalId]);
  }
});

test('worker paused past its lease between attempt and first byte: one post, whenever it wakes', async () => {
  const made = await onePerClass('paused');
  const thaw = Promise.withResolvers<void>();
  let stopped = 0;
  const isFrozen = () => stopped >= classes.length;
  const zombie = rig.worker({ ledger: wrapped(async (_name, call) => {
    if (isFrozen()) await thaw.promise;
    return call();
  }) });
  rig.network.onCall = (call) => {
    if (call !== 'send' || isFrozen()) return;
    stopped += 1;
    return thaw.promise;
  };
  zombie.dispatcher.wake();
  await until(isFrozen);
  const heir = rig.worker();
  await rig.atRest(heir, 20_000);
  const states = async () => Promise.all(made.map(async ({ deliveryId }) => (await rig.delivery(deliveryId)).state));
  const meanwhile = await states();
  // Where the network itself drops a second copy it was sent again; elsewhere nobody dared to.
  expect(meanwhile).toEqual(['published', 'held', 'held', 'held', 'held']);
  thaw.resolve();
  await zombie.dispatcher.stop();
  await heir.dispatcher.stop();
  expect(made.map(({ text }) => onNetwork(text).length)).toEqual([1, 1, 1, 1, 1]);
  expect(zombie.outcomes).toEqual([]);
  expect(await states()).toEqual(meanwhile);
}, 30_000);

test('within its window a key of the network is as good as one without end', async () => {
  rig.network.timings = { keyWindowMs: 3_600_000 };
  const text = 'in the window';
  const { deliveryId } = await rig.now(ada, await rig.channel(ada, { class: 'B' }), text);
  const victim = mortal('at send');
  rig.network.onCall = (call) => victim.pass(`at ${call}`, deliveryId);
  victim.worker.dispatcher.wake();
  await until(() => victim.ended.size > 0);
  rig.network.onCall = () => {};
  await victim.worker.dispatcher.stop();
  const heir = rig.worker();
  await rig.atRest(heir);
  rig.network.timings = {};
  expect((await rig.delivery(deliveryId)).state).toBe('published');
  expect(onNetwork(text)).toHaveLength(1);
});
