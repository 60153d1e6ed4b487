import type { DataKeys } from './data-keys.ts';
import { bind, open, seal } from './envelope.ts';
import { SecretUnreadableError } from './secrets.errors.ts';

/** Where a secret lives. It opens nowhere else. */
export interface SecretPlace {
  readonly workspaceId: string;
  /** The row that owns it, e.g. the channel's id. */
  readonly ownerId: string;
  /** The column or purpose, e.g. `credentials`. */
  readonly field: string;
}

const idLength = 16;

/** Seals secrets under their workspace's data key: `01 | data key id (16) | envelope`. */
export class SecretBox {
  readonly #keys: DataKeys;

  constructor(keys: DataKeys) {
    this.#keys = keys;
  }

  async seal(place: SecretPlace, plaintext: string): Promise<Uint8Array<ArrayBuffer>> {
    const { id, key } = await this.#keys.forSealing(place.workspaceId);
    const header = Buffer.concat([Buffer.of(1), Buffer.from(id.replaceAll('-', ''), 'hex')]);
    return Uint8Array.from(Buffer.concat([header, seal(key, Buffer.from(plaintext), aadOf(place, id))]));
  }

  /** Throws `SecretUnreadableError` when it was sealed for another place or changed since. */
  async open(place: SecretPlace, sealed: Uint8Array): Promise<string> {
    const id = dataKeyIdOf(sealed);
    const { key } = await this.#keys.get(place.workspaceId, id);
    return open(key, sealed.subarray(1 + idLength), aadOf(place, id)).toString();
  }
}

const aadOf = ({ workspaceId, ownerId, field }: SecretPlace, keyId: string) => bind('secret', workspaceId, ownerId, field, keyId);

/** Which data key a secret was sealed with. */
export function dataKeyIdOf(sealed: Uint8Array): string {
  if (sealed[0] !== 1 || sealed.length < 1 + idLength) throw new SecretUnreadableError('format');
  const hex = Buffer.from(sealed.subarray(1, 1 + idLength)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
