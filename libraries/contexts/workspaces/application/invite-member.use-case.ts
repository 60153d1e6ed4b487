import { actorOf } from '@arkyra/audit';
import type { Clock, Ids, Principal, Role } from '@arkyra/kernel';
import type { LinkTokens, MailOutbox } from '@arkyra/notifications';
import { dayMs, type Invitation } from '../domain/invitation.ts';
import { AboveYouError } from '../domain/membership.errors.ts';
import { isAbove } from '../domain/membership.ts';
import { preCheck } from './access.ts';
import type { GetWorkspace } from './get-workspace.query.ts';
import { invitationMail } from './invitation.mail.ts';
import type { Invitations, ListedInvitation } from './invitations.repository.ts';

export interface InvitationWish {
  readonly email?: string | undefined;
  readonly role: Role;
  readonly expiresInDays: number;
}

/** `link` only where it does not go out by e-mail: the person who invites passes it on. */
export type MadeInvitation = ListedInvitation & { readonly link: string | null };

export class InviteMember {
  readonly #invitations: Invitations;
  readonly #workspace: GetWorkspace;
  readonly #links: LinkTokens;
  readonly #mails: MailOutbox;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(invitations: Invitations, workspace: GetWorkspace, links: LinkTokens, mails: MailOutbox, ids: Ids, clock: Clock) {
    this.#invitations = invitations;
    this.#workspace = workspace;
    this.#links = links;
    this.#mails = mails;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** `inviter` is the name that the invited person reads. Throws `AboveYouError`, `MemberAlreadyError`, `InvitedAlreadyError`. */
  async execute(principal: Principal, inviter: string, { email = null, role, expiresInDays }: { readonly email?: string | null | undefined } & Omit<InvitationWish, 'email'>): Promise<MadeInvitation> {
    preCheck(principal, 'members:manage');
    if (isAbove(role, principal.role)) throw new AboveYouError();
    const createdAt = this.#clock.now();
    const isMailed = email !== null && this.#mails.isOn;
    const invitation: Invitation = {
      id: this.#ids.next(),
      workspaceId: principal.workspaceId,
      email,
      role,
      version: 1,
      isMailed,
      invitedById: principal.userId,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + expiresInDays * dayMs),
      acceptedAt: null,
      acceptedById: null,
      revokedAt: null,
    };
    const link = { purpose: 'invitation', id: invitation.id, version: 1 } as const;
    const { name } = await this.#workspace.execute(principal.userId, principal.workspaceId);
    const listed = await this.#invitations.add(invitation, this.#links.make(link).hash, isMailed ? invitationMail(invitation, inviter, name) : null, actorOf(principal));
    if (isMailed) this.#mails.wake();
    return { ...listed, link: isMailed ? null : this.#links.urlOf(link) };
  }
}
