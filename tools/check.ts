// npm run check: types, lint, boundaries, our own rules, drift of generated code, unit tests.
import { staticSteps } from './check/check-steps.ts';
import { runSteps, type Step } from './check/steps.ts';
import { endOnSignal } from './run/command.ts';
import { jestCommand } from './test/jest-run.ts';

endOnSignal(async () => {});

const unit: Step = { name: 'unit tests', command: jestCommand('unit') };
const failed = (await runSteps([...staticSteps, unit])).filter(({ ok }) => !ok);
console.log(failed.length ? `\nFailed: ${failed.map(({ name }) => name).join(', ')}.` : '\nAll checks passed.');
process.exit(failed.length ? 1 : 0);
