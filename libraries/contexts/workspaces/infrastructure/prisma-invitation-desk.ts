import { userActor, type AuditTrail } from '@arkyra/audit';
import type { NotificationWanted } from '@arkyra/contracts/events';
import type { Database, Transaction } from '@arkyra/database';
import { InvitationDesk, type Acceptance, type Joined } from '../application/invitation-desk.ts';
import { AlreadyMemberError, InvitationNotFoundError } from '../domain/invitation.errors.ts';
import { ruleAcceptance } from '../domain/invitation.ts';
import { inviterRoles } from './inviter-roles.ts';
import { lockMemberships } from './membership-lock.ts';

export class PrismaInvitationDesk extends InvitationDesk {
  readonly #database: Database;
  readonly #audit: AuditTrail;

  constructor(database: Database, audit: AuditTrail) {
    super();
    this.#database = database;
    this.#audit = audit;
  }

  accept(acceptance: Acceptance): Promise<Joined> {
    return this.#database.system.$transaction((transaction) => this.join(transaction, acceptance));
  }

  async join(transaction: Transaction, { tokenHash, userId, email, at }: Acceptance): Promise<Joined> {
    const where = { tokenHash: new Uint8Array(tokenHash) };
    const named = await transaction.invitation.findUnique({ where, select: { workspaceId: true } });
    if (!named || !(await lockMemberships(transaction, named.workspaceId))) throw new InvitationNotFoundError();
    // Only what is read behind the lock counts: two may hold the same link.
    const invitation = await transaction.invitation.findUnique({ where, omit: { tokenHash: true } });
    if (!invitation) throw new InvitationNotFoundError();
    const { id, workspaceId, role, invitedById } = invitation;
    ruleAcceptance(invitation, (await inviterRoles(transaction, [invitation])).get(invitedById) ?? null, email, at);
    if (await transaction.member.count({ where: { workspaceId, userId } })) throw new AlreadyMemberError();
    await transaction.member.createMany({ data: [{ workspaceId, userId, role, createdAt: at }] });
    await transaction.invitation.updateMany({ where: { id }, data: { acceptedAt: at, acceptedById: userId } });
    const provesEmail = invitation.isMailed;
    if (provesEmail) await transaction.user.updateMany({ where: { id: userId, emailVerifiedAt: null }, data: { emailVerifiedAt: at } });
    await this.#audit.record(transaction, { workspaceId, actor: userActor(userId), action: 'member.joined', objectType: 'user', objectId: userId, data: { role, invitationId: id } });
    await tellInviter(transaction, { workspaceId, userId, invitedById, id });
    return { workspaceId, role, provesEmail };
  }
}

async function tellInviter(transaction: Transaction, { workspaceId, userId, invitedById, id }: { workspaceId: string; userId: string; invitedById: string; id: string }): Promise<void> {
  const wanted: NotificationWanted = { kind: 'member.joined', userIds: [invitedById], actorId: userId, dedupe: `invitation:${id}:joined` };
  await transaction.$executeRaw`INSERT INTO outbox (id, workspace_id, topic, payload) VALUES (new_id(), ${workspaceId}::uuid, 'notification.wanted', ${JSON.stringify(wanted)}::jsonb)`;
}
