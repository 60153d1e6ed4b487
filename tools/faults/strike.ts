// Kills or freezes a worker at one step of a delivery.
import { setTimeout as wait } from 'node:timers/promises';
import type { Gate } from './gates.ts';
import { pidOf } from './ledger.ts';
import type { Supervised } from './processes.ts';
import type { Exchange, Fate } from './proxy.ts';
import type { Injection } from './row.ts';
import type { Run } from './run.ts';
import { untilSeen } from './waiting.ts';

/** Milliseconds that requests are held back so that several stand at the same step. */
const gathering = 60;
const patience = 5_000;

/** Whether a request is the one that publishes, on any class. */
export const publishes = ({ method, path }: Exchange): boolean =>
  (method === 'PUT' && path.startsWith('/records/')) ||
  (method === 'POST' && (path === '/posts' || path.endsWith('/finish') || path.endsWith('com.atproto.repo.createRecord')));

export const prepares = ({ method, path }: Exchange): boolean => (method === 'PUT' && path.startsWith('/uploads/')) || (method === 'POST' && (path === '/blobs' || path.endsWith('uploadBlob')));

/** Closes a gate for all workers, and lets go all but the one that came first. */
export async function holdAtGate(run: Run, gate: Gate): Promise<Supervised | undefined> {
  const { gates, workers, workerNames } = run.env;
  // A gate before the claim is closed only when there is something to claim: workers look in vain before.
  const early = gate.endsWith('claim_deliveries');
  await run.moment(early ? run.random.between(0, 150) : -100);
  await gates.close(gate, workerNames);
  const [first] = (await untilSeen(async () => ((await gates.waiting()).length > 0 ? gates.waiting() : undefined), patience)) ?? [];
  const victim = workers.find(({ name }) => name === first);
  await wait(gathering);
  await gates.open(gate, workerNames.filter((name) => name !== victim?.name));
  return victim;
}

export async function killAtGate(run: Run, gate: Gate): Promise<Injection | undefined> {
  const victim = await holdAtGate(run, gate);
  const states = gate.endsWith('claim_proofs') ? await run.states() : await run.pending();
  if (!victim || !states) return undefined;
  await victim.kill();
  await run.look();
  await run.env.gates.openAll();
  return { states, note: `${victim.name} killed ${gate}` };
}

export type WireStep = 'preparing' | 'before send' | 'late send' | 'after send';

/** Holds requests of all workers at one side of the proxy; what becomes of them `decide` says once they are let go. */
export class WireHold {
  readonly #run: Run;
  readonly #held: { readonly id: string; go: (fate: Fate) => void }[] = [];
  #open = false;

  constructor(run: Run, step: WireStep) {
    this.#run = run;
    const matches = step === 'preparing' ? prepares : publishes;
    const hold = (exchange: Exchange) => this.#hold(matches, exchange);
    const judge = step === 'after send' ? { after: hold } : { before: hold };
    run.onTheWire(judge);
  }

  get ids(): readonly string[] {
    return this.#held.map(({ id }) => id);
  }

  /** Lets all go. */
  release(decide: (id: string) => Fate): void {
    this.#open = true;
    for (const { id, go } of this.#held.splice(0)) go(decide(id));
  }

  #hold(matches: (exchange: Exchange) => boolean, exchange: Exchange): Promise<Fate> | Fate {
    const planned = matches(exchange) ? this.#run.named(exchange) : undefined;
    if (!planned || this.#open) return 'pass';
    return new Promise((go) => this.#held.push({ id: planned.deliveryId, go }));
  }
}

/** The worker that holds the claim on a delivery. */
export async function holderOf(run: Run, id: string): Promise<Supervised | undefined> {
  const row = (await run.look()).find((one) => one.id === id);
  const pid = pidOf(row?.leaseOwner ?? null);
  return run.env.workers.find((worker) => worker.pid === pid);
}

export async function killOnTheWire(run: Run, step: WireStep): Promise<Injection | undefined> {
  const hold = new WireHold(run, step);
  const first = await untilSeen(() => hold.ids[0], patience + Math.max(0, run.batch.at - Date.now()));
  await wait(run.random.between(0, gathering));
  const states = await run.states();
  const victim = first && (await holderOf(run, first));
  if (!victim) {
    hold.release(() => 'pass');
    return undefined;
  }
  const owners = new Map((await run.look()).map(({ id, leaseOwner }) => [id, pidOf(leaseOwner)]));
  const { pid } = victim;
  await victim.kill();
  await run.look();
  const lost = hold.ids.filter((id) => owners.get(id) === pid).length;
  // `late send`: what the dead worker had given to the kernel still arrives.
  hold.release((id) => (owners.get(id) === pid ? (step === 'late send' ? 'late' : 'cut') : 'pass'));
  return { states, note: `${victim.name} killed ${step}, ${lost} on the wire` };
}
