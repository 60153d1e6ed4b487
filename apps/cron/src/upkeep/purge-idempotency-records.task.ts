import { Database } from '@arkyra/database';
import { Task, type ScheduledTask, type TaskContext } from '../tasks/task.decorator.ts';

const batch = 5_000;

const sql = `
  DELETE FROM idempotency_records WHERE ctid IN
    (SELECT ctid FROM idempotency_records WHERE expires_at < clock_timestamp() LIMIT ${batch} FOR UPDATE SKIP LOCKED)`;

/** Answers by Idempotency-Key go after their time, in batches, so that no request waits for their locks. */
@Task({ name: 'platform.purge-idempotency-records', everyMs: 600_000 })
export class PurgeIdempotencyRecordsTask implements ScheduledTask {
  constructor(private readonly database: Database) {}

  async execute({ signal }: TaskContext): Promise<void> {
    let removed = batch;
    while (removed === batch && !signal.aborted) removed = (await this.database.systemPool.query(sql)).rowCount ?? 0;
  }
}
