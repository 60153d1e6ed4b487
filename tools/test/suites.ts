import { join, relative, resolve } from 'node:path';
import { runSteps, type Outcome, type Step } from '../check/steps.ts';
import { afterSecondTry, countOf, failedFiles, jestCommand, type Count } from './jest-run.ts';

const root = resolve(import.meta.dirname, '../..');
// Journeys share one installation and one machine's attention; the files of the others have databases of their own.
const lanes: Readonly<Record<string, number>> = { integration: 2, e2e: 1 };

export interface SuiteResult {
  readonly outcome: Outcome;
  readonly count: Count;
}

export function suiteStep(name: string, report: string, files: readonly string[] = []): Step {
  const pace = name === 'unit' ? [] : ['--silent', `--maxWorkers=${files.length ? 1 : (lanes[name] ?? 1)}`];
  const command = jestCommand(name, '--json', `--outputFile=${report}`, ...pace, ...(files.length ? ['--runTestsByPath', ...files] : []));
  return { name: `${name} tests`, command, live: name !== 'unit' };
}

/**
 * Runs a suite. An automatic run, which nobody can repeat at once, gives files that fail a second try, alone; those
 * that then pass are named as flaky, with the first failure's words above, and are to be mended all the same.
 */
export async function runSuite(name: string, reports: string, again: boolean): Promise<SuiteResult> {
  const report = join(reports, `${name}.json`);
  const [outcome = { name, ok: false }] = await runSteps([suiteStep(name, report)], 1);
  const failed = failedFiles(report);
  if (outcome.ok || !again || failed.length === 0 || failed.length > 3) return { outcome, count: countOf(report) };
  console.log(`\nOnce more, alone: ${failed.map((file) => relative(root, file)).join(', ')}`);
  const second = join(reports, `${name}-again.json`);
  const [retried = outcome] = await runSteps([suiteStep(name, second, failed)], 1);
  const still = new Set(failedFiles(second));
  for (const file of failed) if (retried.ok || (still.size && !still.has(file))) console.log(`FLAKY, passed at the second try only: ${relative(root, file)}`);
  return { outcome: retried, count: retried.ok ? afterSecondTry(countOf(report), countOf(second)) : countOf(report) };
}
