// npm run approvals -- kills [--runs 200] [--seed 1]: kills orchestrator and Temporal at random moments.
// npm run approvals -- races [--runs 1000] [--seed 1]: lets edits, words, deletion and due times meet.
// Both are tests of `npm test`, which runs a few seeds; see docs/guide/approvals.md.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const proofs = {
  kills: { file: 'apps/orchestrator/src/approvals.int-spec.ts', runs: '200', variable: 'KILLS' },
  races: { file: 'apps/backend/src/approvals/approval-races.int-spec.ts', runs: '1000', variable: 'RACES' },
} as const;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string' }, seed: { type: 'string', default: '1' } } });
const [name = ''] = positionals;
const proof = name === 'kills' || name === 'races' ? proofs[name] : undefined;
const runs = values.runs ?? proof?.runs ?? '';
if (!proof || ![runs, values.seed].every((number) => /^[1-9]\d*$/u.test(number))) {
  console.error('usage: npm run approvals -- kills|races [--runs N] [--seed S]');
  process.exit(2);
}
const root = resolve(import.meta.dirname, '..');
const jest = resolve(root, 'node_modules/jest/bin/jest.js');
const { status } = spawnSync(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, proof.file, '--selectProjects', 'integration', '--silent'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, [`APPROVAL_${proof.variable}`]: runs, [`APPROVAL_${proof.variable}_SEED`]: values.seed },
});
process.exit(status ?? 1);
