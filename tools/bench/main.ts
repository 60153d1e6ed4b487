// npm run bench [-- name … | all] [--write] [--minutes N] [--workers N] [--statements] [--for N]: starts an installation of its own, measures, prints tables,
// writes JSON; with --write also docs/benchmarks.md. After N minutes it ends, with what it has.
// --for: minutes that `growth` loads it; give it more by --minutes.
// --statements counts what PostgreSQL did, which makes the figures worse: to find out why, not to write down.
import { parseArgs } from 'node:util';
import { PeerError } from '../peers/peer.ts';
import { fail } from '../run/command.ts';
import { calendar } from './calendar.ts';
import { capacity } from './capacity.ts';
import { withInstallation, type Installation, type InstallationOptions } from './installation.ts';
import { growth } from './growth.ts';
import { lateness } from './lateness.ts';
import { memory } from './memory.ts';
import { pageWeight } from './page-weight.ts';
import { readPost } from './read-post.ts';
import { publish, writeDown, type Report } from './report.ts';
import { schedulePost } from './schedule-post.ts';

type Bench = (installation: Installation) => Promise<Report>;

/** Benches that share an installation, in order: what one leaves behind must not matter to the next. */
const groupsFor = (growthMinutes: number): { readonly options: InstallationOptions; readonly benches: Readonly<Record<string, Bench>> }[] => [
  { options: { answerDelayMs: 50 }, benches: { lateness } },
  { options: {}, benches: { memory, 'page-weight': pageWeight, 'schedule-post': schedulePost, 'read-post': readPost, calendar } },
  { options: { answerDelayMs: 50 }, benches: { capacity } },
  { options: { answerDelayMs: 50 }, benches: { growth: growth(growthMinutes) } },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, minutes: { type: 'string', default: '15' }, workers: { type: 'string', default: '1' }, statements: { type: 'boolean', default: false }, for: { type: 'string', default: '60' } },
});
const groups = groupsFor(Number(values.for));
const names = groups.flatMap(({ benches }) => Object.keys(benches));
/** Takes an hour, so that it is measured by name alone. */
const short = names.filter((name) => name !== 'growth');
const wanted = positionals.length === 0 || positionals.includes('all') ? short : positionals;
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length) {
  console.error(`No bench named ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(1);
}

const open = new Set(wanted);
const timeUp = Promise.withResolvers<never>();
// It may end while an installation starts, when nobody listens.
timeUp.promise.catch(() => {});
const end = setTimeout(() => timeUp.reject(new PeerError(`Time is up (--minutes ${values.minutes}). Not measured: ${[...open].join(', ')}.`)), Number(values.minutes) * 60_000);

/** How many figures are short of their goal. */
async function measure(installation: Installation, name: string, bench: Bench): Promise<number> {
  const began = performance.now();
  const running = bench(installation);
  // When time is up it goes on against an installation that is being taken down.
  running.catch(() => {});
  const report = await Promise.race([running, timeUp.promise]);
  publish(report);
  if (values.write) writeDown(report);
  open.delete(name);
  console.log(`  (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  return report.rows.filter((row) => row.met === false).length;
}

let missed = 0;
for (const { options, benches } of groups) {
  const chosen = Object.entries(benches).filter(([name]) => open.has(name));
  if (chosen.length === 0) continue;
  await withInstallation({ ...options, workers: Number(values.workers), statements: values.statements }, async (installation) => {
    for (const [name, bench] of chosen) missed += await measure(installation, name, bench);
  }).catch(fail);
}
clearTimeout(end);
console.log(missed ? `\n${missed} figure(s) short of their goal.` : '\nEvery goal met.');
