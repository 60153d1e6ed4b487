// The core gets the time and its ids from the kernel's ports, never from the platform.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { impurities } from './impurities.ts';
import { repository, sourceFiles } from './source-files.ts';

const core = /^libraries\/(contexts\/[^/]+\/(domain|application)|networks\/[^/]+\/rules|contracts|catalog)\//;
const tests = /\.(spec|int-spec)\.tsx?$|\/testing\//;

const found = sourceFiles()
  .filter((file) => core.test(file) && !tests.test(file))
  .flatMap((file) => impurities(file, readFileSync(join(repository, file), 'utf8')));
for (const { file, line, what, instead } of found) console.error(`${file}:${line}: ${what}: ${instead}`);
process.exitCode = found.length ? 1 : 0;
