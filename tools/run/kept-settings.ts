// The settings of an installation that `npm start` keeps, for commands beside it.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { PeerError } from '../peers/peer.ts';

const secrets = z.object({ secretKey: z.string(), masterKeys: z.string(), postgresPassword: z.string() });
const ports = z.object({ postgres: z.number() });
const running = z.object({ url: z.string() });

function read<T>(dir: string, name: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(join(dir, name), 'utf8')));
  } catch (error) {
    throw new PeerError(`No running Arkyra keeps its data in ${resolve(dir)}: start it with npm start, or set ARKYRA_DATA_DIR or DATABASE_URL.`, { cause: error });
  }
}

/** Environment by which a command reaches what runs on this data folder. The environment's own settings go first. Throws {@link PeerError}. */
export function keptSettings(dir: string, env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const { secretKey, masterKeys, postgresPassword } = read(dir, 'secrets.json', secrets);
  const { postgres } = read(dir, 'ports.json', ports);
  const { url } = read(dir, 'running.json', running);
  return {
    DATABASE_URL: `postgresql://postgres:${encodeURIComponent(postgresPassword)}@127.0.0.1:${postgres}/arkyra`,
    // Not asked for anything here.
    REDIS_URL: env['REDIS_URL'] || 'redis://127.0.0.1',
    ARKYRA_SECRET_KEY: env['ARKYRA_SECRET_KEY'] || secretKey,
    ARKYRA_MASTER_KEYS: env['ARKYRA_MASTER_KEYS'] || masterKeys,
    PUBLIC_URL: env['PUBLIC_URL'] || url,
  };
}
