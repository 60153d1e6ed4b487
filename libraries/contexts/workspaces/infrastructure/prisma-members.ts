import type { AuditEntry, AuditTrail } from '@arkyra/audit';
import type { Database, Transaction } from '@arkyra/database';
import { roles, type Clock, type Role } from '@arkyra/kernel';
import { Members, type Member, type MemberStep } from '../application/members.repository.ts';
import { MemberNotFoundError, NoSuchMemberError, PublishingNowError } from '../domain/membership.errors.ts';
import { ruleLeaving, ruleRemoval, ruleRoleChange, type Standing } from '../domain/membership.ts';
import { WorkspaceNotFoundError } from '../domain/workspace.errors.ts';
import { emptyWorkspace } from './empty-workspace.ts';
import { lockMemberships } from './membership-lock.ts';

const shown = { userId: true, role: true, createdAt: true, user: { select: { name: true, email: true } } } as const;

interface Row {
  readonly userId: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly user: { readonly name: string; readonly email: string };
}

const toMember = ({ userId, role, createdAt, user }: Row): Member => ({ userId, name: user.name, email: user.email, role, joinedAt: createdAt });

export class PrismaMembers extends Members {
  readonly #database: Database;
  readonly #audit: AuditTrail;
  readonly #clock: Clock;

  constructor(database: Database, audit: AuditTrail, clock: Clock) {
    super();
    this.#database = database;
    this.#audit = audit;
    this.#clock = clock;
  }

  async list(workspaceId: string): Promise<Member[]> {
    const rows = await this.#database.inWorkspace(workspaceId, (transaction) => transaction.member.findMany({ where: { workspaceId }, select: shown }));
    return rows.map(toMember).toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role) || one.name.localeCompare(other.name, 'en'));
  }

  changeRole(step: MemberStep, userId: string, role: Role): Promise<Member> {
    return this.#inTurn(step, async (transaction, by, owners) => {
      const whom = await this.#standing(transaction, step.workspaceId, userId);
      if (!whom) throw new MemberNotFoundError();
      ruleRoleChange(by, whom, role, owners);
      const row = await transaction.member.update({ where: { workspaceId_userId: { workspaceId: step.workspaceId, userId } }, data: { role }, select: shown });
      if (whom.role !== role) await this.#record(transaction, step, 'member.role_changed', userId, { before: { role: whom.role }, after: { role } });
      return toMember(row);
    });
  }

  remove(step: MemberStep, userId: string): Promise<void> {
    return this.#inTurn(step, async (transaction, by, owners) => {
      const whom = await this.#standing(transaction, step.workspaceId, userId);
      if (!whom) throw new MemberNotFoundError();
      ruleRemoval(by, whom, owners);
      await this.#takeOut(transaction, step, whom, 'member.removed');
    });
  }

  leave(step: MemberStep): Promise<void> {
    return this.#inTurn(step, async (transaction, by, owners) => {
      ruleLeaving(by, owners);
      await this.#takeOut(transaction, step, by, 'member.left');
    });
  }

  transfer(step: MemberStep, toUserId: string): Promise<void> {
    return this.#inTurn(step, async (transaction, by) => {
      const to = await this.#standing(transaction, step.workspaceId, toUserId);
      if (!to || to.userId === by.userId) throw new NoSuchMemberError('/userId');
      if (by.role !== 'owner') throw new WorkspaceNotFoundError();
      await this.#setRole(transaction, step.workspaceId, to.userId, 'owner');
      await this.#setRole(transaction, step.workspaceId, by.userId, 'admin');
      await this.#record(transaction, step, 'workspace.transferred', to.userId, { before: { owner: by.userId }, after: { owner: to.userId } });
    });
  }

  deleteWorkspace({ workspaceId, byUserId, actor }: MemberStep): Promise<string[]> {
    return this.#database.system.$transaction(async (transaction) => {
      if (!(await lockMemberships(transaction, workspaceId))) throw new WorkspaceNotFoundError();
      const members = await transaction.member.findMany({ where: { workspaceId }, select: { userId: true, role: true } });
      if (members.find(({ userId }) => userId === byUserId)?.role !== 'owner') throw new WorkspaceNotFoundError();
      if (!(await emptyWorkspace(transaction, workspaceId))) throw new PublishingNowError();
      await transaction.workspace.deleteMany({ where: { id: workspaceId } });
      await this.#audit.record(transaction, { workspaceId, actor, action: 'workspace.deleted', objectType: 'workspace', objectId: workspaceId });
      return members.map(({ userId }) => userId);
    });
  }

  /** One step after the other; the roles that count are those found then. */
  #inTurn<T>({ workspaceId, byUserId }: MemberStep, work: (transaction: Transaction, by: Standing, owners: number) => Promise<T>): Promise<T> {
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      await lockMemberships(transaction, workspaceId);
      const by = await this.#standing(transaction, workspaceId, byUserId);
      if (!by) throw new WorkspaceNotFoundError();
      return work(transaction, by, await transaction.member.count({ where: { workspaceId, role: 'owner' } }));
    });
  }

  #standing(transaction: Transaction, workspaceId: string, userId: string): Promise<Standing | null> {
    return transaction.member.findUnique({ where: { workspaceId_userId: { workspaceId, userId } }, select: { userId: true, role: true } });
  }

  async #setRole(transaction: Transaction, workspaceId: string, userId: string, role: Role): Promise<void> {
    await transaction.member.updateMany({ where: { workspaceId, userId }, data: { role } });
  }

  async #takeOut(transaction: Transaction, step: MemberStep, { userId, role }: Standing, action: string): Promise<void> {
    const { workspaceId } = step;
    const data = { revokedAt: this.#clock.now() };
    await transaction.member.deleteMany({ where: { workspaceId, userId } });
    // Neither comes back to life with the person.
    await transaction.apiKey.updateMany({ where: { workspaceId, createdById: userId, revokedAt: null }, data });
    await transaction.invitation.updateMany({ where: { workspaceId, invitedById: userId, revokedAt: null, acceptedAt: null }, data });
    await this.#record(transaction, step, action, userId, { before: { role } });
  }

  #record(transaction: Transaction, { workspaceId, actor }: MemberStep, action: string, objectId: string, change: Pick<AuditEntry, 'before' | 'after'>): Promise<void> {
    return this.#audit.record(transaction, { workspaceId, actor, action, objectType: 'user', objectId, ...change });
  }
}
