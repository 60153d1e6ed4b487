import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '../environment.ts';
import { uploadPicture } from '../pictures.ts';
import type { Row } from '../row.ts';

const storageOf = (env: Environment) => join(env.dataDir, 'storage');
const mounted = new WeakSet<Environment>();

/** A small disk of its own for the pictures of this run; false where mounting is not allowed. */
function smallDisk(env: Environment): boolean {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k,mode=0700', 'tmpfs', storageOf(env)]).status !== 0) return false;
  mounted.add(env);
  return true;
}

/** Fills it to the last byte. */
function fill(env: Environment): void {
  for (let size = 2 ** 19; size >= 1; size /= 2) {
    try {
      writeFileSync(join(storageOf(env), `filler-${size}`), Buffer.alloc(size));
    } catch {
      // No room for a piece of this size: a smaller one may still fit.
    }
  }
}

export const storageFull: Row = {
  name: 'storage-full',
  what: 'the disk is full, or the storage is away, while pictures are sent and uploaded: an explicit failure, no half post',
  plan: async (env, random) => {
    if (random.chance(0.5)) smallDisk(env);
    const pictures = await Promise.all(env.tenants.map((tenant) => uploadPicture(env.url, tenant)));
    return { mediaIds: (tenant, index) => (index % 2 === 0 ? [pictures[tenant] ?? ''] : []) };
  },
  inject: async (run) => {
    const { env, random } = run;
    const storage = storageOf(env);
    await run.moment(random.between(-150, 150));
    const states = await run.pending();
    if (!states) return undefined;
    const [tenant] = env.tenants;
    const upload = () => (tenant ? uploadPicture(env.url, tenant).then(() => 'taken', () => 'refused') : 'refused');
    if (mounted.has(env)) {
      fill(env);
      const answer = await upload();
      if (answer === 'taken') run.violations.push('a full disk took a picture');
      return { states, note: `disk full, upload ${answer}` };
    }
    renameSync(storage, `${storage}.away`);
    // Whatever opens a file below this now fails.
    writeFileSync(storage, '');
    const answer = await upload();
    await wait(random.between(100, 600));
    rmSync(storage, { recursive: true });
    renameSync(`${storage}.away`, storage);
    return { states, note: `storage away, upload ${answer}` };
  },
  mayEnd: (_planned, { state, failure }) => state === 'failed' && Boolean(failure?.cause),
  tidy: async (env) => {
    const storage = storageOf(env);
    if (existsSync(`${storage}.away`)) {
      rmSync(storage, { recursive: true, force: true });
      renameSync(`${storage}.away`, storage);
    }
    if (mounted.delete(env)) spawnSync('umount', ['-l', storage]);
  },
};
