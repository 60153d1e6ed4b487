import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { derivedKey, type Config } from '@arkyra/config';

/** A private key of Ed25519 in PKCS #8 (RFC 8410) is this and the 32 bytes of its seed. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs texts with a key of the installation's own (Ed25519); whoever has the public key can check them. */
export class SealSigner {
  readonly #private: KeyObject;
  readonly #public: KeyObject;

  constructor({ env }: Pick<Config, 'env'>) {
    this.#private = createPrivateKey({ key: Buffer.concat([pkcs8, derivedKey(env.ARKYRA_SECRET_KEY, 'audit-seal')]), format: 'der', type: 'pkcs8' });
    this.#public = createPublicKey(this.#private);
  }

  /** PEM, for those who check without us. */
  get publicKey(): string {
    return this.#public.export({ format: 'pem', type: 'spki' }).toString();
  }

  /** The signature and the body as two lines, and the SHA-256 of the body. */
  sign(body: string): { readonly text: string; readonly hash: string } {
    return { text: `${sign(null, Buffer.from(body), this.#private).toString('base64')}\n${body}`, hash: hashOf(body) };
  }

  /** Undefined when it was not made by this key, or was changed since. */
  open(text: string): { readonly body: string; readonly hash: string } | undefined {
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    const isOurs = end > 0 && verify(null, Buffer.from(body), this.#public, Buffer.from(text.slice(0, end), 'base64'));
    return isOurs ? { body, hash: hashOf(body) } : undefined;
  }
}

const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex');
