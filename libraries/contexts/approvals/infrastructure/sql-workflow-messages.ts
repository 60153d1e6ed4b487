import type { Database } from '@arkyra/database';
import { WorkflowMessages, type WorkflowMessage } from '../application/index.ts';

const take = `
  DELETE FROM workflow_messages WHERE id IN (
    SELECT id FROM workflow_messages ORDER BY available_at, id LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING id, workflow, payload`;

const tellAll = `
  INSERT INTO workflow_messages (id, workspace_id, workflow, payload)
  SELECT new_id(), r.workspace_id, 'approval', jsonb_build_object('workspaceId', r.workspace_id, 'requestId', r.id)
  FROM approval_requests r WHERE r.state IN ('pending', 'on_hold')`;

/** Deletes in a transaction that is committed after the sending: a message is lost by no crash. */
export class SqlWorkflowMessages extends WorkflowMessages {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async tellAll(): Promise<void> {
    await this.#database.systemPool.query(tellAll);
  }

  async drain(most: number, send: (messages: readonly WorkflowMessage[]) => Promise<void>): Promise<number> {
    const client = await this.#database.systemPool.connect();
    let failure: Error | undefined;
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<WorkflowMessage>({ name: 'take_workflow_messages', text: take, values: [most] });
      if (rows.length > 0) await send(rows);
      await client.query('COMMIT');
      return rows.length;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw failure;
    } finally {
      // A connection that failed is closed: the server then undoes what it had begun.
      client.release(failure);
    }
  }
}
