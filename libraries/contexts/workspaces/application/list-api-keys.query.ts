import type { Principal } from '@arkyra/kernel';
import type { ApiKey } from '../domain/api-key.ts';
import { preCheck } from './access.ts';
import type { ApiKeys } from './api-keys.repository.ts';

export class ListApiKeys {
  readonly #keys: ApiKeys;

  constructor(keys: ApiKeys) {
    this.#keys = keys;
  }

  async execute(principal: Principal): Promise<ApiKey[]> {
    preCheck(principal, 'api-keys:manage');
    return this.#keys.list(principal.workspaceId);
  }
}
