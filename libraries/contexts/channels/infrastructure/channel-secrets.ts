import type { Credentials } from '@arkyra/network-kit';
import { SecretUnreadableError, type SecretBox } from '@arkyra/secrets';
import type { ChannelRef } from '../application/channel-vault.ts';

/** A channel's credentials as they lie in its row: JSON, sealed for this channel alone. */
export class ChannelSecrets {
  readonly #box: SecretBox;

  constructor(box: SecretBox) {
    this.#box = box;
  }

  seal(channel: ChannelRef, credentials: Credentials): Promise<Uint8Array<ArrayBuffer>> {
    return this.#box.seal(placeOf(channel), JSON.stringify(credentials));
  }

  async open(channel: ChannelRef, sealed: Uint8Array): Promise<Credentials> {
    const value: unknown = JSON.parse(await this.#box.open(placeOf(channel), sealed));
    if (!isCredentials(value)) throw new SecretUnreadableError('format');
    return value;
  }
}

const placeOf = ({ workspaceId, id }: ChannelRef) => ({ workspaceId, ownerId: id, field: 'credentials' });

function isCredentials(value: unknown): value is Credentials {
  return typeof value === 'object' && value !== null && Object.values(value).every((entry) => typeof entry === 'string');
}
