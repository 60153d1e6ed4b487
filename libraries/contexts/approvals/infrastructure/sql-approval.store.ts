import { approvalRecord, type ApprovalRecord } from '@arkyra/contracts';
import type { Database } from '@arkyra/database';
import { ApprovalStore, type ApprovalChange, type ApprovalFilter, type ApprovalResult } from '../application/index.ts';
import type { ApprovalState } from '../domain/index.ts';
import { channelWords, lateWords } from './release-words.ts';

/** The statements of the migration `approvals`: one round trip each, row-level security on. */
export class SqlApprovalStore extends ApprovalStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async read(workspaceId: string, approvalId: string, testMode?: boolean): Promise<ApprovalRecord | null> {
    const { rows } = await this.#database.appPool.query<{ body: unknown }>({
      name: 'read_approval',
      text: 'SELECT read_approval($1, $2, $3) AS body',
      values: [workspaceId, approvalId, testMode ?? null],
    });
    return rows[0]?.body ? approvalRecord.parse(rows[0].body) : null;
  }

  async list(workspaceId: string, testMode: boolean, { state, postId }: ApprovalFilter, { after, size }: { readonly after: string | null; readonly size: number }): Promise<readonly ApprovalRecord[]> {
    const { rows } = await this.#database.appPool.query<{ body: unknown }>({
      name: 'list_approvals',
      text: 'SELECT body FROM list_approvals($1, $2, $3, $4, $5, $6)',
      values: [workspaceId, testMode, state ?? null, postId ?? null, after, size],
    });
    return rows.map(({ body }) => approvalRecord.parse(body));
  }

  async apply(change: ApprovalChange): Promise<ApprovalResult> {
    try {
      const { rows } = await this.#database.appPool.query<{ state: ApprovalState }>({
        name: 'apply_approval',
        text: 'SELECT apply_approval($1) AS state',
        values: [JSON.stringify({ ...change, lateWords, channelWords })],
      });
      const [row] = rows;
      if (!row) throw new Error('apply_approval gave no row');
      return row;
    } catch (error) {
      const refused = refusalOf(error);
      if (refused) return { refused };
      throw error;
    }
  }
}

function refusalOf(error: unknown): 'not-found' | 'moved-on' | 'already' | 'guest-gone' | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code === 'AR404') return 'not-found';
  if (error.code === 'AR410') return 'guest-gone';
  // Also a deadlock, of which the database undid this side.
  if (error.code === 'AR409' || error.code === '40P01') return 'moved-on';
  return error.code === '23505' && 'constraint' in error && error.constraint === 'approval_decisions_request_id_step_approver_key' ? 'already' : null;
}
