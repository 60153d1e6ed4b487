import { expect, test } from '@jest/globals';
import type { DeliveryLedger } from '../ports/delivery.ledger.ts';
import type { DeliverySweeps } from '../ports/delivery.sweeps.ts';
import type { PublishingWatch } from '../ports/publishing-watch.ts';
import type { WakeUps } from '../ports/wake-ups.ts';
import { Backlog } from './backlog.ts';
import type { ProveDelivery } from './prove-delivery.use-case.ts';
import type { ReconcileDelivery } from './reconcile-delivery.use-case.ts';
import { SettleDeliveries } from './settle-deliveries.use-case.ts';

test('proofs wait while more is due than fits, lost claims and unknown deliveries do not', async () => {
  const asked: string[] = [];
  const note = (name: string, answer: unknown) => async () => {
    asked.push(name);
    return answer;
  };
  const ledger = { claimUnknown: note('unknown', []), claimUnproved: note('unproved', []) } as unknown as DeliveryLedger;
  const sweeps = { expireLeases: note('leases', { unknown: 0, scheduled: 0, failed: 0 }) } as unknown as DeliverySweeps;
  const backlog = new Backlog();
  const [nobody, wakeUps, watch] = [{}, {} as WakeUps, {} as PublishingWatch];
  const settle = new SettleDeliveries(ledger, sweeps, nobody as ReconcileDelivery, nobody as ProveDelivery, wakeUps, watch, backlog);
  backlog.waiting = true;
  await settle.execute();
  expect(asked).toEqual(['leases', 'unknown']);
  backlog.waiting = false;
  await settle.execute();
  expect(asked.slice(2)).toEqual(['leases', 'unknown', 'unproved']);
});
