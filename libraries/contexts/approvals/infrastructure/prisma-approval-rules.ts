import { changedFields, type AuditEntry, type AuditFields, type AuditTrail } from '@arkyra/audit';
import { approvalRule, type ApprovalRule } from '@arkyra/contracts';
import type { Database, Transaction } from '@arkyra/database';
import type { Clock } from '@arkyra/kernel';
import { ApprovalRules, type RuleAuthor, type WholeRule } from '../application/index.ts';

export class PrismaApprovalRules extends ApprovalRules {
  readonly #database: Database;
  readonly #audit: AuditTrail;
  readonly #clock: Clock;

  constructor(database: Database, audit: AuditTrail, clock: Clock) {
    super();
    this.#database = database;
    this.#audit = audit;
    this.#clock = clock;
  }

  async list(workspaceId: string): Promise<readonly ApprovalRule[]> {
    const rows = await this.#database.inWorkspace(workspaceId, (tx) => tx.approvalDefinition.findMany({ where: { workspaceId, archivedAt: null }, orderBy: { id: 'asc' } }));
    return rows.map(shown);
  }

  create(author: RuleAuthor, { id, ...rule }: WholeRule & { readonly id: string }): Promise<ApprovalRule> {
    const { workspaceId } = author;
    return this.#database.inWorkspace(workspaceId, async (tx) => {
      const row = await tx.approvalDefinition.create({ data: { id, workspaceId, ...rule } });
      await this.#record(tx, author, 'approval_rule.created', id, { after: told(rule) });
      return shown(row);
    });
  }

  update(author: RuleAuthor, id: string, rule: WholeRule, seenVersion: number | undefined): Promise<ApprovalRule | 'stale' | null> {
    const { workspaceId } = author;
    return this.#database.inWorkspace(workspaceId, async (tx) => {
      const where = { workspaceId, id, archivedAt: null };
      const before = await tx.approvalDefinition.findFirst({ where });
      const { count } = await tx.approvalDefinition.updateMany({
        where: seenVersion === undefined ? where : { ...where, version: seenVersion },
        data: { ...rule, version: { increment: 1 }, updatedAt: this.#clock.now() },
      });
      const row = await tx.approvalDefinition.findFirst({ where });
      if (!row) return null;
      if (count === 0) return 'stale';
      await this.#record(tx, author, 'approval_rule.changed', id, before ? changedFields(told(before), told(row)) : {});
      return shown(row);
    });
  }

  archive(author: RuleAuthor, id: string): Promise<boolean> {
    const { workspaceId } = author;
    return this.#database.inWorkspace(workspaceId, async (tx) => {
      const { count } = await tx.approvalDefinition.updateMany({ where: { workspaceId, id, archivedAt: null }, data: { archivedAt: this.#clock.now(), enabled: false } });
      if (count > 0) await this.#record(tx, author, 'approval_rule.archived', id);
      return count > 0;
    });
  }

  unknown(workspaceId: string, { channelIds, userIds }: { readonly channelIds: readonly string[]; readonly userIds: readonly string[] }): Promise<readonly string[]> {
    return this.#database.inWorkspace(workspaceId, async (tx) => {
      const channels = await tx.channel.findMany({ where: { workspaceId, id: { in: [...channelIds] } }, select: { id: true } });
      const members = await tx.member.findMany({ where: { workspaceId, userId: { in: [...userIds] } }, select: { userId: true } });
      const known = new Set([...channels.map(({ id }) => id), ...members.map(({ userId }) => userId)]);
      return [...channelIds, ...userIds].filter((id) => !known.has(id));
    });
  }

  #record(tx: Transaction, { workspaceId, actor }: RuleAuthor, action: string, id: string, change: Pick<AuditEntry, 'before' | 'after'> = {}): Promise<void> {
    return this.#audit.record(tx, { workspaceId, actor, action, objectType: 'approval_rule', objectId: id, ...change });
  }
}

const shown = (row: { readonly createdAt: Date; readonly updatedAt: Date }): ApprovalRule =>
  approvalRule.parse({ ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() });

interface Told {
  readonly name: string;
  readonly enabled: boolean;
  readonly channelIds: readonly string[];
  readonly roles: readonly string[];
  readonly steps: unknown;
  readonly noSelfApproval: boolean;
}

const told = ({ name, enabled, channelIds, roles, steps, noSelfApproval }: Told): AuditFields => ({ name, enabled, channelIds, roles, steps: JSON.stringify(steps), noSelfApproval });
