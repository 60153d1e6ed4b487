import { actorOf } from '@arkyra/audit';
import type { CreateApiKeyRequest } from '@arkyra/contracts/http';
import { InvalidInputError, type Clock, type Ids, type Principal } from '@arkyra/kernel';
import type { ApiKey } from '../domain/api-key.ts';
import { preCheck } from './access.ts';
import type { ApiKeySecrets } from './api-key-secrets.ts';
import type { ApiKeys } from './api-keys.repository.ts';

export class CreateApiKey {
  readonly #keys: ApiKeys;
  readonly #secrets: ApiKeySecrets;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(keys: ApiKeys, secrets: ApiKeySecrets, ids: Ids, clock: Clock) {
    this.#keys = keys;
    this.#secrets = secrets;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** The answer holds the key, which is stored nowhere. */
  async execute(principal: Principal, request: CreateApiKeyRequest): Promise<ApiKey & { readonly key: string }> {
    preCheck(principal, 'api-keys:manage');
    const createdAt = this.#clock.now();
    const expiresAt = request.expiresAt === undefined ? null : new Date(request.expiresAt);
    if (expiresAt && expiresAt <= createdAt)
      throw new InvalidInputError([{ pointer: '/expiresAt', code: 'expiry.past', message: 'The key would have expired already. Choose a time to come.' }]);
    const { key, prefix, hash } = this.#secrets.make(request.mode);
    const apiKey: ApiKey = {
      id: this.#ids.next(),
      workspaceId: principal.workspaceId,
      createdById: principal.userId,
      name: request.name,
      prefix,
      scopes: [...new Set(request.scopes)],
      mode: request.mode,
      createdAt,
      expiresAt,
      lastUsedAt: null,
    };
    await this.#keys.add(apiKey, hash, actorOf(principal));
    return { ...apiKey, key };
  }
}
