import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { InputOptions, OutputOptions } from 'rolldown';

const manifest = z.object({ entries: z.array(z.string()).default(['main']) });
const root = resolve(import.meta.dirname, '..');

/** Our own packages go into the bundle, everything from npm stays outside. */
export function bundleOptions(app: string, folder = 'dist'): InputOptions & { output: OutputOptions } {
  const dir = resolve(root, 'apps', app);
  const { entries } = manifest.parse(JSON.parse(readFileSync(`${dir}/package.json`, 'utf8')));
  return {
    cwd: dir,
    input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
    platform: 'node',
    tsconfig: resolve(root, 'tsconfig.base.json'),
    external: /^(?!\.|\/|\0|@arkyra\/|@oxc-project\/)/,
    output: { dir: `${dir}/${folder}`, format: 'esm', sourcemap: true, keepNames: true, cleanDir: true, chunkFileNames: '[name].js' },
  };
}
