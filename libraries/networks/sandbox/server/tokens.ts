import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const accessSchema = z.object({ kind: z.literal('access'), id: z.string(), account: z.string(), expires: z.number() });
const refreshSchema = z.object({ kind: z.literal('refresh'), family: z.string(), account: z.string(), serial: z.number() });

export type AccessToken = z.infer<typeof accessSchema>;
export type RefreshToken = z.infer<typeof refreshSchema>;

/** Signs tokens that say themselves what they are good for, with a secret that is kept beside the record. */
export class Tokens {
  readonly #secret: Buffer;

  constructor(dataDir: string) {
    this.#secret = secretIn(dataDir);
  }

  sign(token: AccessToken | RefreshToken): string {
    const body = Buffer.from(JSON.stringify(token)).toString('base64url');
    return `${body}.${this.#mac(body).toString('base64url')}`;
  }

  /** The token if it was signed here and is for access, whether or not its time is over. */
  access(signed: string): AccessToken | undefined {
    return accessSchema.safeParse(this.#open(signed)).data;
  }

  refresh(signed: string): RefreshToken | undefined {
    return refreshSchema.safeParse(this.#open(signed)).data;
  }

  #open(signed: string): unknown {
    const [body = '', mac = ''] = signed.split('.');
    const given = Buffer.from(mac, 'base64url');
    const right = this.#mac(body);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    return JSON.parse(Buffer.from(body, 'base64url').toString());
  }

  #mac(body: string): Buffer {
    return createHmac('sha256', this.#secret).update(body).digest();
  }
}

function secretIn(dataDir: string): Buffer {
  const path = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(path);
}
