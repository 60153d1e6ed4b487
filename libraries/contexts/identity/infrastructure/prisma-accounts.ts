import { userActor, type AuditTrail } from '@arkyra/audit';
import { Prisma, type Database, type Transaction } from '@arkyra/database';
import type { MailOutbox } from '@arkyra/notifications';
import type { InvitationDesk, WorkspaceFounder } from '@arkyra/workspaces';
import { Accounts, type InvitedAccount, type NewAccount, type ProfileChanges } from '../application/accounts.repository.ts';
import type { Account } from '../domain/account.ts';
import { EmailTakenError, InvitationNeededError, RegistrationClosedError } from '../domain/identity.errors.ts';
import { endSessions } from './end-sessions.ts';
import { leaveLink } from './prisma-account-links.ts';

export class PrismaAccounts extends Accounts {
  readonly #database: Database;
  readonly #founder: WorkspaceFounder;
  readonly #desk: InvitationDesk;
  readonly #mails: MailOutbox;
  readonly #audit: AuditTrail;

  constructor(database: Database, founder: WorkspaceFounder, desk: InvitationDesk, mails: MailOutbox, audit: AuditTrail) {
    super();
    this.#database = database;
    this.#founder = founder;
    this.#desk = desk;
    this.#mails = mails;
    this.#audit = audit;
  }

  findByEmail(email: string): Promise<Account | null> {
    return this.#database.system.user.findUnique({ where: { email } });
  }

  findById(id: string): Promise<Account | null> {
    return this.#database.system.user.findUnique({ where: { id } });
  }

  async hasOwner(): Promise<boolean> {
    return (await this.#database.system.user.count({ where: { isInstanceOwner: true } })) > 0;
  }

  register({ workspace, ...registration }: NewAccount): Promise<Account> {
    const { id: ownerId, timezone, createdAt } = registration.account;
    return this.#make(registration, 'open', async (transaction, account) => {
      await this.#founder.found(transaction, { ...workspace, ownerId, timezone, createdAt });
      return account;
    });
  }

  registerInvited({ invitationHash: tokenHash, ...registration }: InvitedAccount): Promise<{ account: Account; workspaceId: string }> {
    return this.#make(registration, 'invite', async (transaction, account) => {
      const { id: userId, email, createdAt: at } = account;
      const { workspaceId, provesEmail } = await this.#desk.join(transaction, { tokenHash, userId, email, at });
      return { account: { ...account, emailVerifiedAt: provesEmail ? at : null }, workspaceId };
    });
  }

  /** The account, then what makes it somebody's here, in one transaction. */
  async #make<T>({ account, policy, confirmation }: Omit<NewAccount, 'workspace'>, way: 'open' | 'invite', settle: (transaction: Transaction, account: Account) => Promise<T>): Promise<T> {
    try {
      return await this.#database.system.$transaction(async (transaction) => {
        const created = { ...account, isInstanceOwner: await isFirstAccount(transaction) };
        if (!created.isInstanceOwner && policy === 'closed') throw new RegistrationClosedError();
        if (!created.isInstanceOwner && policy === 'invite' && way === 'open') throw new InvitationNeededError();
        await transaction.user.createMany({ data: [created] });
        const settled = await settle(transaction, created);
        if (confirmation && !(await isConfirmed(transaction, account.id))) await leaveLink(transaction, this.#mails, confirmation.link, confirmation.mail);
        return settled;
      });
    } catch (error) {
      // Nothing else in this transaction is unique but ids made a moment ago.
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw new EmailTakenError();
      throw error;
    }
  }

  updateProfile(id: string, changes: ProfileChanges): Promise<Account> {
    const data = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    return this.#database.system.$transaction(async (transaction) => {
      const account = await transaction.user.update({ where: { id }, data });
      await this.#recordSelf(transaction, id, 'user.updated', { fields: Object.keys(data) });
      return account;
    });
  }

  changePassword(id: string, passwordHash: string, keepSessionId: string, at: Date): Promise<string[]> {
    return this.#database.system.$transaction(async (transaction) => {
      await transaction.user.update({ where: { id }, data: { passwordHash }, select: { id: true } });
      const ended = await endSessions(transaction, { userId: id, id: { not: keepSessionId } }, 'password', at);
      await this.#recordSelf(transaction, id, 'user.password_changed', { endedSessions: ended.length });
      return ended;
    });
  }

  #recordSelf(transaction: Transaction, id: string, action: string, data: Record<string, number | string[]>): Promise<void> {
    return this.#audit.recordForPerson(transaction, id, { actor: userActor(id), action, objectType: 'user', objectId: id, data });
  }
}

const isConfirmed = async (transaction: Transaction, id: string) => (await transaction.user.count({ where: { id, emailVerifiedAt: { not: null } } })) > 0;

/** Only the first ones to come wait for one another. */
async function isFirstAccount(transaction: Transaction): Promise<boolean> {
  const owner = () => transaction.user.findFirst({ where: { isInstanceOwner: true }, select: { id: true } });
  if (await owner()) return false;
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('arkyra.first-account'))`;
  return !(await owner());
}
