import type { AuditTrail } from '@arkyra/audit';
import { approvalRecord, guestView, type Guest } from '@arkyra/contracts';
import type { Database, Transaction } from '@arkyra/database';
import type { Clock } from '@arkyra/kernel';
import type { MailContent, MailOutbox, MailState } from '@arkyra/notifications';
import { z } from 'zod';
import { ApprovalGuests, type NewGuest, type OpenedLink } from '../application/index.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly openedAt: Date | null;
}

const post = guestView.shape.post.unwrap().omit({ media: true }).extend({ mediaIds: z.array(z.string()) });
const opened = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    workspaceId: z.string(),
    workspaceName: z.string(),
    testMode: z.boolean(),
    guest: z.object({ id: z.string(), name: z.string(), expiresAt: z.string() }),
    approval: approvalRecord,
    post: post.nullable(),
  }),
  z.object({ state: z.literal('expired') }),
  z.object({ state: z.literal('revoked') }),
]);

const shown = { id: true, name: true, email: true, createdAt: true, expiresAt: true, revokedAt: true, openedAt: true } as const;

export class PrismaApprovalGuests extends ApprovalGuests {
  readonly #database: Database;
  readonly #audit: AuditTrail;
  readonly #mails: MailOutbox;
  readonly #clock: Clock;

  constructor(database: Database, audit: AuditTrail, mails: MailOutbox, clock: Clock) {
    super();
    this.#database = database;
    this.#audit = audit;
    this.#mails = mails;
    this.#clock = clock;
  }

  add({ approvalId, ...guest }: NewGuest, tokenHash: Uint8Array, mail: MailContent | null, actor: string): Promise<Guest> {
    const { id, workspaceId, name, email } = guest;
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      await transaction.approvalGuest.create({ data: { ...guest, requestId: approvalId, tokenHash: new Uint8Array(tokenHash) } });
      if (mail && email !== null) await this.#mails.leave(transaction, { workspaceId, recipient: email, content: mail, aboutId: id });
      await this.#audit.record(transaction, { workspaceId, actor, action: 'approval.guest_invited', objectType: 'approval', objectId: approvalId, data: { guestId: id }, personal: { name, email } });
      const [made] = await this.#listed(transaction, [{ ...guest, revokedAt: null, openedAt: null }]);
      if (!made) throw new Error('A guest is gone within its own transaction');
      return made;
    });
  }

  list(workspaceId: string, approvalId: string): Promise<readonly Guest[]> {
    return this.#database.inWorkspace(workspaceId, async (transaction) =>
      this.#listed(transaction, await transaction.approvalGuest.findMany({ where: { workspaceId, requestId: approvalId }, orderBy: { id: 'asc' }, select: shown })),
    );
  }

  revoke({ workspaceId, approvalId, guestId }: { readonly workspaceId: string; readonly approvalId: string; readonly guestId: string }, at: Date, actor: string): Promise<boolean> {
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const { count } = await transaction.approvalGuest.updateMany({ where: { workspaceId, requestId: approvalId, id: guestId, revokedAt: null }, data: { revokedAt: at } });
      if (count === 0) return false;
      await this.#mails.callOff(transaction, guestId);
      await this.#audit.record(transaction, { workspaceId, actor, action: 'approval.guest_revoked', objectType: 'approval', objectId: approvalId, data: { guestId } });
      return true;
    });
  }

  async open(tokenHash: Uint8Array): Promise<OpenedLink | 'ended' | null> {
    const { rows } = await this.#database.systemPool.query<{ found: unknown }>({ name: 'open_guest_link', text: 'SELECT open_guest_link($1) AS found', values: [Buffer.from(tokenHash)] });
    if (!rows[0]?.found) return null;
    const found = opened.parse(rows[0].found);
    return found.state === 'open' ? found : 'ended';
  }

  async #listed(transaction: Transaction, rows: readonly Row[]): Promise<Guest[]> {
    const mails = await this.#mails.statesOf(transaction, rows.map(({ id }) => id));
    const now = this.#clock.now();
    return rows.map((row) => guestOf(row, mails.get(row.id) ?? null, now));
  }
}

const guestOf = ({ id, name, email, createdAt, expiresAt, revokedAt, openedAt }: Row, mail: MailState | null, now: Date): Guest => ({
  id,
  name,
  email,
  state: revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'open',
  mail,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  openedAt: openedAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
});
