// npm test [-- unit | integration | e2e …]: sets up what it needs by itself, then everything that npm run check
// does, integration and contract suites on real services, and journeys in a real browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staticSteps } from './check/check-steps.ts';
import { runSteps } from './check/steps.ts';
import { temporalBinary } from './peers/temporal-binary.ts';
import { endOnSignal } from './run/command.ts';
import { ensureChromium } from './test/chromium.ts';
import { closingLine, countOf, sum } from './test/jest-run.ts';
import { runSuite, suiteStep } from './test/suites.ts';

endOnSignal(async () => {});
const wanted = process.argv.slice(2);
const suites = ['unit', 'integration', 'e2e'].filter((suite) => !wanted.length || wanted.includes(suite));
const reports = mkdtempSync(join(tmpdir(), 'arkyra-test-'));

// Built by Go where nothing else is there: minutes, beside the checks.
const temporal = suites.some((suite) => suite !== 'unit') ? temporalBinary({ say: console.log }).catch((error: Error) => console.error(error.message)) : undefined;
if (suites.includes('e2e')) await ensureChromium().catch((error: Error) => console.error(error.message));
const unitReport = join(reports, 'unit.json');
const side = [...(wanted.length ? [] : staticSteps), ...(suites.includes('unit') ? [suiteStep('unit', unitReport)] : [])];
const outcomes = [...(await runSteps(side))];
await temporal;
const counts = suites.includes('unit') ? [countOf(unitReport)] : [];
for (const name of suites.filter((one) => one !== 'unit')) {
  console.log(`\n${name} tests`);
  const { outcome, count } = await runSuite(name, reports, Boolean(process.env['CI']));
  outcomes.push(outcome);
  counts.push(count);
}
const failed = outcomes.filter(({ ok }) => !ok).map(({ name }) => name);
const counted = sum(counts);
rmSync(reports, { recursive: true });
// A failed check is no test, but the closing line must not read as if all were well.
const checks = failed.filter((name) => !name.endsWith(' tests')).length;
if (failed.length) console.log(`\nFailed: ${failed.join(', ')}.`);
console.log(`\n${closingLine({ ...counted, failed: counted.failed + checks })}`);
process.exit(failed.length ? 1 : 0);
