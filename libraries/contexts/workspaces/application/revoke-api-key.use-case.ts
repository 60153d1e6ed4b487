import { actorOf } from '@arkyra/audit';
import type { Clock, Principal } from '@arkyra/kernel';
import { ApiKeyNotFoundError } from '../domain/workspace.errors.ts';
import { preCheck } from './access.ts';
import type { ApiKeys } from './api-keys.repository.ts';

export class RevokeApiKey {
  readonly #keys: ApiKeys;
  readonly #clock: Clock;

  constructor(keys: ApiKeys, clock: Clock) {
    this.#keys = keys;
    this.#clock = clock;
  }

  async execute(principal: Principal, id: string): Promise<void> {
    preCheck(principal, 'api-keys:manage');
    const revoked = await this.#keys.revoke(principal.workspaceId, id, this.#clock.now(), actorOf(principal));
    if (!revoked) throw new ApiKeyNotFoundError();
  }
}
