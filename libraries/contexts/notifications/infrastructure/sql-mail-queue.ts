import type { Database } from '@arkyra/database';
import { z } from 'zod';
import { MailQueue, type ClaimedMail } from '../application/mail-queue.ts';

const link = z.object({ purpose: z.enum(['invitation', 'verify-email', 'reset-password', 'guest', 'end-mails']), id: z.string(), version: z.number().int() });

const content = z.object({
  subject: z.string(),
  paragraphs: z.array(z.string()),
  items: z.array(z.object({ title: z.string(), detail: z.string().optional(), page: z.string() })).optional(),
  action: z.object({ label: z.string(), link: z.union([link, z.object({ page: z.string() })]) }),
  choice: z.object({ label: z.string(), page: z.string(), end: link }).optional(),
  footer: z.string(),
});

interface Row {
  readonly id: string;
  readonly recipient: string;
  readonly content: unknown;
  readonly attempts: number;
}

/**
 * A claim is committed before the first byte goes out. When its process dies, the lease ends and the mail is sent again
 * under its Message-ID: RFC 5321 (6.1) prefers a second copy to none.
 */
const claim = `
  UPDATE mails SET state = 'sending', attempts = attempts + 1, available_at = clock_timestamp() + interval '3 minutes'
  WHERE id = (SELECT id FROM mails WHERE state IN ('waiting', 'sending') AND available_at <= clock_timestamp() ORDER BY available_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id, recipient, content, attempts`;

const held = `WHERE id = $1 AND attempts = $2 AND state = 'sending'`;

export class SqlMailQueue extends MailQueue {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async claim(): Promise<ClaimedMail | null> {
    const [row] = (await this.#database.systemPool.query<Row>(claim)).rows;
    return row ? { id: row.id, recipient: row.recipient, content: content.parse(row.content), attempt: row.attempts } : null;
  }

  async sent({ id, attempt }: ClaimedMail): Promise<void> {
    await this.#database.systemPool.query(`UPDATE mails SET state = 'sent', sent_at = clock_timestamp(), problem = NULL ${held}`, [id, attempt]);
  }

  async putOff({ id, attempt }: ClaimedMail, inMs: number, problem: string): Promise<void> {
    const later = `UPDATE mails SET state = 'waiting', available_at = clock_timestamp() + make_interval(secs => $3 / 1000.0), problem = $4 ${held}`;
    await this.#database.systemPool.query(later, [id, attempt, inMs, problem]);
  }

  async failed({ id, attempt }: ClaimedMail, problem: string): Promise<void> {
    await this.#database.systemPool.query(`UPDATE mails SET state = 'failed', problem = $3 ${held}`, [id, attempt, problem]);
  }

  async hasDue(): Promise<boolean> {
    const { rows } = await this.#database.systemPool.query(`SELECT FROM mails WHERE state IN ('waiting', 'sending') AND available_at <= clock_timestamp() LIMIT 1`);
    return rows.length > 0;
  }

  async purge(before: Date): Promise<number> {
    const { count } = await this.#database.system.mail.deleteMany({ where: { state: { notIn: ['waiting', 'sending'] }, createdAt: { lt: before } } });
    return count;
  }
}
