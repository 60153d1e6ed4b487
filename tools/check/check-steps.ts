import { bin, script, type Step } from './steps.ts';

/** Types, lint, boundaries, our own rules and drift of what is generated: `npm run check` without its unit tests. */
export const staticSteps: readonly Step[] = [
  { name: 'types of the frontend', command: script('tools/check/frontend-types.ts') },
  { name: 'types', command: bin('tsc', '-p', '.') },
  { name: 'lint', command: bin('oxlint', '--type-aware', '--quiet') },
  { name: 'boundaries', command: bin('depcruise', 'apps', 'libraries', '--config', '.dependency-cruiser.mjs') },
  { name: 'time and chance behind ports', command: script('tools/check/pure-core.ts') },
  { name: 'file sizes', command: script('tools/check/file-sizes.ts') },
  { name: 'catalog is generated', command: script('tools/generate/catalog.ts', '--check') },
  { name: 'API and SDK are generated', command: script('tools/generate/sdk.ts', '--check') },
  { name: 'migrations make the schema', command: script('tools/migrate.ts', 'check') },
];
