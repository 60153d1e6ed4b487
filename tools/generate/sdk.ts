// node tools/generate/sdk.ts [--check]
// The backend's routes → libraries/sdk/openapi.json → libraries/sdk/src/generated/api.ts
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { build } from 'rolldown';
import { bundleOptions } from '../bundle.ts';

const root = resolve(import.meta.dirname, '../..');

/** Builds only the backend's preview, which describes its routes without contacting anything. */
async function openApi(): Promise<string> {
  const dir = join(root, 'apps/backend/node_modules/.cache', `openapi-${process.pid}`);
  const options = bundleOptions('backend');
  try {
    await build({ ...options, input: { openapi: 'src/openapi.ts' }, output: { ...options.output, dir } });
    const file = join(dir, 'openapi.json');
    execFileSync(process.execPath, [join(dir, 'openapi.js'), file], { cwd: join(root, 'apps/backend'), stdio: ['ignore', 'ignore', 'inherit'] });
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const present = (path: string): string | undefined => {
  try {
    return readFileSync(resolve(root, path), 'utf8');
  } catch {
    return undefined;
  }
};

const document = await openApi();
const types = astToString(await openapiTypes(document, { alphabetize: true }));
const files = {
  'libraries/sdk/openapi.json': document,
  'libraries/sdk/src/generated/api.ts': `// Generated from openapi.json by tools/generate/sdk.ts. Do not edit.\n${types}`,
};
const stale = Object.entries(files).filter(([path, text]) => present(path) !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not what the backend's routes say: run npm run generate`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(resolve(root, path)), { recursive: true });
    writeFileSync(resolve(root, path), text);
    console.log(path);
  }
}
