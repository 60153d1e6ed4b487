import { globSync } from 'node:fs';
import { resolve } from 'node:path';

export const repository = resolve(import.meta.dirname, '../..');

const foreign = new Set(['node_modules', 'dist', 'generated', 'coverage', '.dev', '.next', '.nx', '.arkyra', '.git']);

/** Code that people write; paths from the repository's root. */
export const sourceFiles = (): readonly string[] =>
  globSync('**/*.{ts,tsx,mts,mjs,js}', { cwd: repository, exclude: (name) => name.split('/').some((part) => foreign.has(part)) });
