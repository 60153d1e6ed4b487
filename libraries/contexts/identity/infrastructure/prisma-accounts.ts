import { userActor, type AuditTrail } from '@arkyra/audit';
import { Prisma, type Database, type Transaction } from '@arkyra/database';
import type { WorkspaceFounder } from '@arkyra/workspaces';
import { Accounts, type NewAccount, type ProfileChanges } from '../application/accounts.repository.ts';
import type { Account } from '../domain/account.ts';
import { EmailTakenError, RegistrationClosedError } from '../domain/identity.errors.ts';
import { endSessions } from './end-sessions.ts';

export class PrismaAccounts extends Accounts {
  readonly #database: Database;
  readonly #founder: WorkspaceFounder;
  readonly #audit: AuditTrail;

  constructor(database: Database, founder: WorkspaceFounder, audit: AuditTrail) {
    super();
    this.#database = database;
    this.#founder = founder;
    this.#audit = audit;
  }

  findByEmail(email: string): Promise<Account | null> {
    return this.#database.system.user.findUnique({ where: { email }, omit: { emailVerifiedAt: true } });
  }

  findById(id: string): Promise<Account | null> {
    return this.#database.system.user.findUnique({ where: { id }, omit: { emailVerifiedAt: true } });
  }

  async register({ account, workspace, registrationOpen }: NewAccount): Promise<Account> {
    const { id: ownerId, timezone, createdAt } = account;
    try {
      return await this.#database.system.$transaction(async (transaction) => {
        const created = { ...account, isInstanceOwner: await isFirstAccount(transaction) };
        if (!created.isInstanceOwner && !registrationOpen) throw new RegistrationClosedError();
        await transaction.user.createMany({ data: [created] });
        await this.#founder.found(transaction, { ...workspace, ownerId, timezone, createdAt });
        return created;
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
      const account = await transaction.user.update({ where: { id }, data, omit: { emailVerifiedAt: true } });
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

/** Only the first ones to come wait for one another. */
async function isFirstAccount(transaction: Transaction): Promise<boolean> {
  const owner = () => transaction.user.findFirst({ where: { isInstanceOwner: true }, select: { id: true } });
  if (await owner()) return false;
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('arkyra.first-account'))`;
  return !(await owner());
}
