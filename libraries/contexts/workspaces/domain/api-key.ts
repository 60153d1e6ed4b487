import type { Role } from '@arkyra/kernel';

export type ApiKeyMode = 'live' | 'test';

/** A key as people may see it: the key itself is known to its holder alone. */
export interface ApiKey {
  readonly id: string;
  readonly workspaceId: string;
  readonly createdById: string;
  readonly name: string;
  /** First characters, to recognise it by. */
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly mode: ApiKeyMode;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
}

/** A key that was presented and holds, with the present role of its maker. */
export interface PresentedApiKey {
  readonly id: string;
  readonly workspaceId: string;
  readonly createdById: string;
  readonly scopes: readonly string[];
  readonly mode: ApiKeyMode;
  readonly makerRole: Role;
}
