// `.arkyra`: everything an installation keeps. Secrets and ports are chosen once and remembered.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { birthOf } from '../peers/command-of.ts';
import { PeerError } from '../peers/peer.ts';
import { freePort } from '../peers/ports.ts';

const secretsFile = z.object({ secretKey: z.string(), masterKeys: z.string(), postgresPassword: z.string(), redisPassword: z.string() });
const lockFile = z.object({ pid: z.number(), birth: z.string(), url: z.string().optional() });
const portsFile = z.record(z.string(), z.number());

export type Secrets = z.infer<typeof secretsFile>;

function write(file: string, content: object): void {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, file);
}

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export class DataFolder {
  readonly dir: string;
  #locked = false;

  /** @param dir made when missing. Throws {@link PeerError} when that fails. */
  constructor(dir: string) {
    this.dir = resolve(dir);
    try {
      // PostgreSQL may run as somebody else, who gets through but sees nothing.
      mkdirSync(this.dir, { recursive: true, mode: 0o711 });
      for (const name of ['logs', 'storage']) mkdirSync(join(this.dir, name), { recursive: true, mode: 0o700 });
    } catch (error) {
      throw new PeerError(`The data folder ${this.dir} cannot be written to: give it to this user, or set ARKYRA_DATA_DIR.`, { cause: error });
    }
  }

  path(...names: string[]): string {
    return join(this.dir, ...names);
  }

  /** Throws {@link PeerError} when another living process holds the folder. */
  lock(): void {
    const file = this.path('running.json');
    const holder = read(file, lockFile);
    if (holder && holder.pid !== process.pid && birthOf(holder.pid) === holder.birth) {
      const where = holder.url ? ` at ${holder.url}` : '';
      throw new PeerError(
        `Arkyra already runs on this data folder${where} (process ${holder.pid}): stop that one, or set ARKYRA_DATA_DIR to run a second.`,
      );
    }
    this.#locked = true;
    this.announce();
  }

  /** Tells a second start where this one answers. */
  announce(url?: string): void {
    if (this.#locked) write(this.path('running.json'), { pid: process.pid, birth: birthOf(process.pid), ...(url && { url }) });
  }

  unlock(): void {
    if (this.#locked) rmSync(this.path('running.json'), { force: true });
    this.#locked = false;
  }

  /** Made at the first start. Without them credentials in the database are unreadable: a broken file is never replaced. */
  secrets(): Secrets {
    const file = this.path('secrets.json');
    const kept = read(file, secretsFile);
    if (kept) return kept;
    if (existsSync(file)) throw new PeerError(`${file} is damaged: put it back from a backup.`);
    const word = () => randomBytes(24).toString('base64url');
    const fresh = { secretKey: word() + word(), masterKeys: `k1:${randomBytes(32).toString('base64')}`, postgresPassword: word(), redisPassword: word() };
    write(file, fresh);
    return fresh;
  }

  /** The same port as last time while it is free. */
  async port(name: string): Promise<number> {
    const file = this.path('ports.json');
    const port = await freePort(read(file, portsFile)?.[name]);
    write(file, { ...read(file, portsFile), [name]: port });
    return port;
  }
}
