import type { ApiKey, PresentedApiKey } from '../domain/api-key.ts';

export abstract class ApiKeys {
  /** Stores the key with the hash of its secret and the audit row in one transaction. */
  abstract add(key: ApiKey, hash: Uint8Array, actor: string): Promise<void>;
  /** Keys that were not revoked, newest first. */
  abstract list(workspaceId: string): Promise<ApiKey[]>;
  /** False when there is no such key, or it is revoked already. */
  abstract revoke(workspaceId: string, id: string, at: Date, actor: string): Promise<boolean>;
  /** The key of this hash, if it holds at `now` and its maker is still a member. Never from a cache: a revoked key ends at once. */
  abstract findActive(hash: Uint8Array, now: Date): Promise<PresentedApiKey | null>;
  abstract touch(id: string, usedAt: Date): Promise<void>;
}
