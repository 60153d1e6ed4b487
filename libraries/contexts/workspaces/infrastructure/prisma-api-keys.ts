import type { AuditTrail } from '@arkyra/audit';
import type { Database } from '@arkyra/database';
import type { Role } from '@arkyra/kernel';
import { ApiKeys } from '../application/api-keys.repository.ts';
import type { ApiKey, ApiKeyMode, PresentedApiKey } from '../domain/api-key.ts';

interface ActiveRow {
  id: string;
  workspace_id: string;
  created_by_id: string;
  scopes: string[];
  mode: ApiKeyMode;
  role: Role;
}

const findActive = `
  SELECT k.id, k.workspace_id, k.created_by_id, k.scopes, k.mode, m.role
  FROM api_keys k JOIN members m ON m.workspace_id = k.workspace_id AND m.user_id = k.created_by_id
  WHERE k.key_hash = $1 AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > $2)`;

export class PrismaApiKeys extends ApiKeys {
  readonly #database: Database;
  readonly #audit: AuditTrail;

  constructor(database: Database, audit: AuditTrail) {
    super();
    this.#database = database;
    this.#audit = audit;
  }

  async add(key: ApiKey, hash: Uint8Array<ArrayBuffer>, actor: string): Promise<void> {
    const { id, workspaceId, name, mode, scopes } = key;
    await this.#database.inWorkspace(workspaceId, async (transaction) => {
      await transaction.apiKey.createMany({ data: [{ ...key, scopes: [...scopes], keyHash: hash }] });
      await this.#audit.record(transaction, { workspaceId, actor, action: 'api-key.created', objectType: 'api-key', objectId: id, data: { name, mode, scopes, expiresAt: key.expiresAt?.toISOString() ?? null } });
    });
  }

  list(workspaceId: string): Promise<ApiKey[]> {
    return this.#database.inWorkspace(workspaceId, (transaction) =>
      transaction.apiKey.findMany({ where: { workspaceId, revokedAt: null }, orderBy: { id: 'desc' }, omit: { keyHash: true, revokedAt: true } }),
    );
  }

  revoke(workspaceId: string, id: string, at: Date, actor: string): Promise<boolean> {
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const { count } = await transaction.apiKey.updateMany({ where: { workspaceId, id, revokedAt: null }, data: { revokedAt: at } });
      if (count) await this.#audit.record(transaction, { workspaceId, actor, action: 'api-key.revoked', objectType: 'api-key', objectId: id });
      return count > 0;
    });
  }

  async findActive(hash: Uint8Array, now: Date): Promise<PresentedApiKey | null> {
    const { rows } = await this.#database.systemPool.query<ActiveRow>({ name: 'api-key-active', text: findActive, values: [hash, now] });
    const row = rows[0];
    if (!row) return null;
    return { id: row.id, workspaceId: row.workspace_id, createdById: row.created_by_id, scopes: row.scopes, mode: row.mode, makerRole: row.role };
  }

  async touch(id: string, usedAt: Date): Promise<void> {
    await this.#database.systemPool.query({
      name: 'api-key-touch',
      text: `UPDATE api_keys SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $2::timestamptz - interval '1 minute')`,
      values: [id, usedAt],
    });
  }
}
