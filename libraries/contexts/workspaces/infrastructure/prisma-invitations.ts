import type { AuditTrail } from '@arkyra/audit';
import { Prisma, type Database, type Transaction } from '@arkyra/database';
import type { MailContent, MailOutbox } from '@arkyra/notifications';
import { Invitations, type ListedInvitation, type PresentedInvitation, type Renewal } from '../application/invitations.repository.ts';
import { InvitedAlreadyError, MemberAlreadyError } from '../domain/invitation.errors.ts';
import type { Invitation } from '../domain/invitation.ts';
import { inviterRoles } from './inviter-roles.ts';

const plain = { omit: { tokenHash: true } } as const;

export class PrismaInvitations extends Invitations {
  readonly #database: Database;
  readonly #audit: AuditTrail;
  readonly #mails: MailOutbox;

  constructor(database: Database, audit: AuditTrail, mails: MailOutbox) {
    super();
    this.#database = database;
    this.#audit = audit;
    this.#mails = mails;
  }

  async add(invitation: Invitation, tokenHash: Uint8Array, mail: MailContent | null, actor: string): Promise<ListedInvitation> {
    const { id, workspaceId, email, role, createdAt } = invitation;
    try {
      return await this.#database.inWorkspace(workspaceId, async (transaction) => {
        if (email !== null && (await transaction.member.count({ where: { workspaceId, user: { email } } }))) throw new MemberAlreadyError();
        await transaction.invitation.updateMany({ where: { workspaceId, email: email ?? id, acceptedAt: null, revokedAt: null, expiresAt: { lte: createdAt } }, data: { revokedAt: createdAt } });
        await transaction.invitation.createMany({ data: [{ ...invitation, tokenHash: new Uint8Array(tokenHash) }] });
        await this.#leave(transaction, invitation, mail);
        await this.#audit.record(transaction, { workspaceId, actor, action: 'invitation.created', objectType: 'invitation', objectId: id, data: { role }, ...(email !== null && { personal: { email } }) });
        const [listed] = await this.#listed(transaction, [invitation]);
        if (!listed) throw new Error('An invitation is gone within its own transaction');
        return listed;
      });
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw new InvitedAlreadyError();
      throw error;
    }
  }

  list(workspaceId: string): Promise<ListedInvitation[]> {
    return this.#database.inWorkspace(workspaceId, async (transaction) =>
      this.#listed(transaction, await transaction.invitation.findMany({ where: { workspaceId, acceptedAt: null, revokedAt: null }, orderBy: { id: 'desc' }, ...plain })),
    );
  }

  find(workspaceId: string, id: string): Promise<ListedInvitation | null> {
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const found = await transaction.invitation.findFirst({ where: { workspaceId, id, acceptedAt: null, revokedAt: null }, ...plain });
      return found && ((await this.#listed(transaction, [found]))[0] ?? null);
    });
  }

  renew(invitation: Invitation, { version, tokenHash, expiresAt }: Renewal, mail: MailContent | null, actor: string): Promise<boolean> {
    const { id, workspaceId, isMailed, invitedById } = invitation;
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const open = { workspaceId, id, version: version - 1, acceptedAt: null, revokedAt: null };
      const { count } = await transaction.invitation.updateMany({ where: open, data: { version, tokenHash: new Uint8Array(tokenHash), expiresAt, isMailed, invitedById } });
      if (!count) return false;
      await this.#mails.callOff(transaction, id);
      await this.#leave(transaction, invitation, mail);
      await this.#audit.record(transaction, { workspaceId, actor, action: 'invitation.sent_again', objectType: 'invitation', objectId: id });
      return true;
    });
  }

  revoke(workspaceId: string, id: string, at: Date, actor: string): Promise<boolean> {
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const { count } = await transaction.invitation.updateMany({ where: { workspaceId, id, acceptedAt: null, revokedAt: null }, data: { revokedAt: at } });
      if (!count) return false;
      await this.#mails.callOff(transaction, id);
      await this.#audit.record(transaction, { workspaceId, actor, action: 'invitation.revoked', objectType: 'invitation', objectId: id });
      return true;
    });
  }

  async present(tokenHash: Uint8Array): Promise<PresentedInvitation | null> {
    const include = { workspace: { select: { name: true } }, invitedBy: { select: { name: true } } };
    const found = await this.#database.system.invitation.findUnique({ where: { tokenHash: new Uint8Array(tokenHash) }, ...plain, include });
    if (!found) return null;
    const { workspace, invitedBy, ...invitation } = found;
    const roles = await inviterRoles(this.#database.system, [found]);
    return { ...invitation, workspaceName: workspace.name, inviterName: invitedBy.name, inviterRole: roles.get(found.invitedById) ?? null };
  }

  async #leave(transaction: Transaction, { id, workspaceId, email }: Invitation, content: MailContent | null): Promise<void> {
    if (content && email !== null) await this.#mails.leave(transaction, { workspaceId, recipient: email, content, aboutId: id });
  }

  async #listed(transaction: Transaction, invitations: readonly Invitation[]): Promise<ListedInvitation[]> {
    const roles = await inviterRoles(transaction, invitations);
    // Who has left is out of the workspace's sight, with their name.
    const people = await transaction.user.findMany({ where: { id: { in: invitations.map(({ invitedById }) => invitedById) } }, select: { id: true, name: true } });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const mails = await this.#mails.statesOf(transaction, invitations.map(({ id }) => id));
    return invitations.map((one) => ({ ...one, inviterName: names.get(one.invitedById) ?? '', inviterRole: roles.get(one.invitedById) ?? null, mail: mails.get(one.id) ?? null }));
  }
}
