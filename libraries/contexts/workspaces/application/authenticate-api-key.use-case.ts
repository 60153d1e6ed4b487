import type { Clock, Principal } from '@arkyra/kernel';
import { ApiKeyRefusedError } from '../domain/workspace.errors.ts';
import type { ApiKeySecrets } from './api-key-secrets.ts';
import type { ApiKeys } from './api-keys.repository.ts';

const usePrecisionMs = 60_000;
const rememberedKeys = 10_000;

export class AuthenticateApiKey {
  readonly #keys: ApiKeys;
  readonly #secrets: ApiKeySecrets;
  readonly #clock: Clock;
  readonly #touched = new Map<string, number>();

  constructor(keys: ApiKeys, secrets: ApiKeySecrets, clock: Clock) {
    this.#keys = keys;
    this.#secrets = secrets;
    this.#clock = clock;
  }

  async execute(key: string): Promise<Principal> {
    const hash = this.#secrets.hashOf(key);
    const now = this.#clock.now();
    const found = hash && (await this.#keys.findActive(hash, now));
    if (!found) throw new ApiKeyRefusedError();
    await this.#touch(found.id, now);
    return {
      kind: 'api-key',
      userId: found.createdById,
      workspaceId: found.workspaceId,
      role: found.makerRole,
      apiKeyId: found.id,
      scopes: found.scopes,
      testMode: found.mode === 'test',
    };
  }

  /** At most one write a minute for each key and process, so that reading by key stays reading. */
  async #touch(id: string, now: Date): Promise<void> {
    const last = this.#touched.get(id);
    if (last !== undefined && now.getTime() - last < usePrecisionMs) return;
    if (this.#touched.size >= rememberedKeys) this.#touched.clear();
    this.#touched.set(id, now.getTime());
    await this.#keys.touch(id, now);
  }
}
