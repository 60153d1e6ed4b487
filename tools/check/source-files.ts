import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../..');

/** Code that people write, tracked or about to be; paths from `root`. */
export function sourceFiles(root = repository): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return listed.split('\n').filter((file) => /\.(ts|tsx|mts|mjs|js)$/.test(file) && !/(^|\/)generated\//.test(file) && existsSync(join(root, file)));
}

export { repository };
