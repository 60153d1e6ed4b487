import { makeCrowd, type Crowd } from './crowd.ts';
import { claimFloor, networkFloor } from './dispatch-floors.ts';
import { dispatchRun, type DispatchRun } from './dispatch-run.ts';
import type { Installation } from './installation.ts';
import { milliseconds, thousands, type Report, type Row } from './report.ts';

/** Milliseconds before the first planned time: for writing the rows, and for cron's sweep to lay the wake-ups. */
const leadMs = { steady: 12_000, burst: 10_000, crowd: 20_000 };

const inMs = (ms: number): number => Math.ceil((Date.now() + ms) / 1000) * 1000;
const sql = (at: number): string => `timestamptz '${new Date(at).toISOString()}'`;
const all = `c.state = 'connected'`;

/** 500 a second for a minute, over all channels. */
function steady(installation: Installation): Promise<DispatchRun> {
  const [count, perSecond, start] = [30_000, 500, inMs(leadMs.steady)];
  const at = `${sql(start)} + n * interval '${1000 / perSecond} ms'`;
  return dispatchRun(installation, [{ mark: 'steady', count, at, channels: all, lastAt: start + (count / perSecond) * 1000, patienceMs: 20_000 }]);
}

function burst(installation: Installation): Promise<DispatchRun> {
  const start = inMs(leadMs.burst);
  return dispatchRun(installation, [{ mark: 'burst', count: 10_000, at: sql(start), channels: all, lastAt: start, patienceMs: 40_000 }]);
}

/** 50,000 of one workspace, and 100 of another, in the same instant. */
function crowded(installation: Installation, { large, small: [other] }: Crowd): Promise<DispatchRun> {
  const start = inMs(leadMs.crowd);
  const of = (workspace: string | undefined) => `${all} AND c.workspace_id = '${workspace}'`;
  const instant = { at: sql(start), lastAt: start, patienceMs: 75_000 };
  return dispatchRun(installation, [
    { mark: 'crowd', count: 50_000, channels: of(large.workspaceId), ...instant },
    { mark: 'other', count: 100, channels: of(other?.workspaceId), ...instant },
  ]);
}

function rowsOf(name: string, run: DispatchRun): Row[] {
  const { due, arrived, doubled, network, ledger, cpu } = run;
  const spent = Object.entries(cpu).map(([process, ms]) => `${process} ${ms.toFixed(2)}`);
  return [
    { what: `${name}: arrived once`, measured: `${thousands(arrived - doubled)} of ${thousands(due)}`, goal: 'all', met: arrived === due && doubled === 0 },
    { what: `${name}: earliest`, measured: milliseconds(network.earliest), goal: 'never early', met: network.earliest >= 0 },
    { what: `${name}: recorded by the ledger, p50 · p99`, measured: `${milliseconds(ledger.p50)} · ${milliseconds(ledger.p99)}` },
    { what: `${name}: CPU per delivery, ms`, measured: spent.join(' · ') },
  ];
}

const atMost = (what: string, ms: number, goal: number): Row => ({ what, measured: milliseconds(ms), goal: `<= ${thousands(goal)} ms`, met: ms <= goal });

/** From the planned time to the network's own time of receipt; both by one clock, the machine's. */
export async function lateness(installation: Installation): Promise<Report> {
  const crowd = await makeCrowd(installation, { small: 50, channelsEach: 35, largeChannels: 200 });
  const claims = await claimFloor(installation);
  const network = await networkFloor(installation);
  const even = await steady(installation);
  const many = await burst(installation);
  const mass = await crowded(installation, crowd);
  const other = mass.byWorkspace.get(crowd.small[0]?.workspaceId ?? '')?.p99 ?? Number.NaN;
  return {
    bench: 'lateness',
    title: 'Lateness: from the planned time to the network’s own time of receipt',
    notes: [
      `${thousands(crowd.channels)} Sandbox channels (class A) in ${crowd.small.length + 1} workspaces, one of which has ${crowd.largeChannels}; the network answers after 50 ms and runs as a process of its own on the same machine.`,
      'Posts are written straight into the database before their time and found by cron’s sweep. Those of one channel in the same second go side by side; an earlier second goes first.',
    ],
    rows: [
      { what: 'floor: claimed by SKIP LOCKED alone, in batches of 100 (pgbench)', measured: `${thousands(claims)} rows/s` },
      { what: 'floor: what the Sandbox network takes from a load generator', measured: `${thousands(network)} posts/s` },
      atMost('500 a second for a minute: p50', even.network.p50, 20),
      atMost('500 a second for a minute: p99', even.network.p99, 100),
      ...rowsOf('500 a second', even),
      atMost('10,000 in one instant: p99', many.network.p99, 4_000),
      atMost('10,000 in one instant: the last', many.drained, 5_000),
      ...rowsOf('10,000', many),
      atMost('50,000 of one workspace in one instant: the last', mass.drained, 20_000),
      ...rowsOf('50,000', mass),
      atMost('100 of another workspace in that instant: p99', other, 2_000),
    ],
    data: { claims, network, even, many, mass: { ...mass, byWorkspace: Object.fromEntries(mass.byWorkspace) }, other },
  };
}
