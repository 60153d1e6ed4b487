// No file of code over 300 lines. oxlint says so of what it reads; this reads the rest too.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository, sourceFiles } from './source-files.ts';

const limit = 300;
const long = sourceFiles()
  .map((file) => ({ file, lines: readFileSync(join(repository, file), 'utf8').trimEnd().split('\n').length }))
  .filter(({ lines }) => lines > limit);
for (const { file, lines } of long) console.error(`${file}: ${lines} lines, ${limit} are the most`);
process.exitCode = long.length ? 1 : 0;
