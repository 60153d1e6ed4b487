import { userActor, type AuditTrail } from '@arkyra/audit';
import type { Database, Transaction } from '@arkyra/database';
import type { MailContent, MailOutbox } from '@arkyra/notifications';
import { AccountLinks, type AccountLink, type LinkPurpose } from '../application/account-links.repository.ts';
import { LinkEndedError } from '../domain/identity.errors.ts';
import { endSessions } from './end-sessions.ts';

export class PrismaAccountLinks extends AccountLinks {
  readonly #database: Database;
  readonly #audit: AuditTrail;
  readonly #mails: MailOutbox;

  constructor(database: Database, audit: AuditTrail, mails: MailOutbox) {
    super();
    this.#database = database;
    this.#audit = audit;
    this.#mails = mails;
  }

  async add(link: AccountLink, mail: MailContent | null): Promise<void> {
    await this.#database.system.$transaction((transaction) => leaveLink(transaction, this.#mails, link, mail));
  }

  async confirm(tokenHash: Uint8Array, at: Date): Promise<void> {
    await this.#database.system.$transaction(async (transaction) => {
      const { userId, email } = await this.#take(transaction, tokenHash, 'verify-email', at);
      // Another address since then stays unconfirmed.
      const { count } = await transaction.user.updateMany({ where: { id: userId, email }, data: { emailVerifiedAt: at } });
      if (!count) throw new LinkEndedError();
      await this.#record(transaction, userId, 'user.email_confirmed');
    });
  }

  reset(tokenHash: Uint8Array, passwordHash: string, at: Date): Promise<string[]> {
    return this.#database.system.$transaction(async (transaction) => {
      const { userId } = await this.#take(transaction, tokenHash, 'reset-password', at);
      await transaction.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
      await transaction.accountLink.updateMany({ where: { userId, purpose: 'reset-password', usedAt: null }, data: { usedAt: at } });
      const ended = await endSessions(transaction, { userId }, 'password', at);
      await this.#record(transaction, userId, 'user.password_reset');
      return ended;
    });
  }

  async isOpen(tokenHash: Uint8Array, purpose: LinkPurpose, at: Date): Promise<boolean> {
    return (await this.#database.system.accountLink.count({ where: open(tokenHash, purpose, at) })) > 0;
  }

  /** Used by this very statement: of two at once, one finds it. */
  async #take(transaction: Transaction, tokenHash: Uint8Array, purpose: LinkPurpose, at: Date): Promise<{ userId: string; email: string }> {
    const [taken] = await transaction.accountLink.updateManyAndReturn({ where: open(tokenHash, purpose, at), data: { usedAt: at }, select: { userId: true, email: true } });
    if (!taken || taken.userId === null) throw new LinkEndedError();
    return { userId: taken.userId, email: taken.email };
  }

  #record(transaction: Transaction, userId: string, action: string): Promise<void> {
    return this.#audit.recordForPerson(transaction, userId, { actor: userActor(userId), action, objectType: 'user', objectId: userId });
  }
}

const open = (tokenHash: Uint8Array, purpose: LinkPurpose, at: Date) => ({ tokenHash: new Uint8Array(tokenHash), purpose, usedAt: null, userId: { not: null }, expiresAt: { gt: at } });

/** The link and its mail, in somebody's transaction of the system role. */
export async function leaveLink(transaction: Transaction, mails: MailOutbox, { tokenHash, ...link }: AccountLink, content: MailContent | null): Promise<void> {
  await transaction.accountLink.createMany({ data: [{ ...link, tokenHash: new Uint8Array(tokenHash) }] });
  if (content) await mails.leave(transaction, { workspaceId: null, recipient: link.email, content, aboutId: link.id, isWanted: link.userId !== null });
}
