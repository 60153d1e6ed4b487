// npm test [-- unit | integration | e2e …]: sets up what it needs by itself, then everything that npm run check
// does, integration and contract suites on real services, and journeys in a real browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staticSteps } from './check/check-steps.ts';
import { runSteps, type Step } from './check/steps.ts';
import { temporalBinary } from './peers/temporal-binary.ts';
import { endOnSignal } from './run/command.ts';
import { ensureChromium } from './test/chromium.ts';
import { closingLine, countOf, jestCommand, sum } from './test/jest-run.ts';

endOnSignal(async () => {});
const wanted = process.argv.slice(2);
const suites = ['unit', 'integration', 'e2e'].filter((suite) => !wanted.length || wanted.includes(suite));
const reports = mkdtempSync(join(tmpdir(), 'arkyra-test-'));
const reportOf = (suite: string) => join(reports, `${suite}.json`);

function suite(name: string): Step {
  // Journeys share one installation and one machine's attention; the files of the others have databases of their own.
  const pace = { unit: [], integration: ['--silent', '--maxWorkers=2'], e2e: ['--silent', '--runInBand'] }[name] ?? [];
  const command = jestCommand(name, '--json', `--outputFile=${reportOf(name)}`, ...pace);
  return { name: `${name} tests`, command, live: name !== 'unit' };
}

// Built by Go where nothing else is there: minutes beside everything else, at low priority; the test that needs it waits for it.
if (suites.includes('integration')) temporalBinary({ say: console.log }).catch((error: Error) => console.error(error.message));
if (suites.includes('e2e')) await ensureChromium().catch((error: Error) => console.error(error.message));
const side = [...(wanted.length ? [] : staticSteps), ...(suites.includes('unit') ? [suite('unit')] : [])];
const outcomes = [...(await runSteps(side))];
for (const name of suites.filter((one) => one !== 'unit')) {
  console.log(`\n${name} tests`);
  outcomes.push(...(await runSteps([suite(name)], 1)));
}
const failed = outcomes.filter(({ ok }) => !ok).map(({ name }) => name);
const counted = sum(suites.map((name) => countOf(reportOf(name))));
rmSync(reports, { recursive: true });
// A failed check is no test, but the closing line must not read as if all were well.
const checks = failed.filter((name) => !name.endsWith(' tests')).length;
if (failed.length) console.log(`\nFailed: ${failed.join(', ')}.`);
console.log(`\n${closingLine({ ...counted, failed: counted.failed + checks })}`);
process.exit(failed.length ? 1 : 0);
