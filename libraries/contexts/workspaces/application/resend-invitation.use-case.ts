import { actorOf } from '@arkyra/audit';
import type { Clock, Principal } from '@arkyra/kernel';
import type { LinkTokens, MailOutbox } from '@arkyra/notifications';
import { InvitationNotFoundError } from '../domain/invitation.errors.ts';
import { AboveYouError } from '../domain/membership.errors.ts';
import { isAbove } from '../domain/membership.ts';
import { preCheck } from './access.ts';
import type { GetWorkspace } from './get-workspace.query.ts';
import { invitationMail } from './invitation.mail.ts';
import type { Invitations } from './invitations.repository.ts';
import type { MadeInvitation } from './invite-member.use-case.ts';

/** Gives an invitation a new link and its full time once more; the former link ends. */
export class ResendInvitation {
  readonly #invitations: Invitations;
  readonly #workspace: GetWorkspace;
  readonly #links: LinkTokens;
  readonly #mails: MailOutbox;
  readonly #clock: Clock;

  constructor(invitations: Invitations, workspace: GetWorkspace, links: LinkTokens, mails: MailOutbox, clock: Clock) {
    this.#invitations = invitations;
    this.#workspace = workspace;
    this.#links = links;
    this.#mails = mails;
    this.#clock = clock;
  }

  async execute(principal: Principal, inviter: string, id: string): Promise<MadeInvitation> {
    preCheck(principal, 'members:manage');
    const { workspaceId } = principal;
    const found = await this.#invitations.find(workspaceId, id);
    if (!found) throw new InvitationNotFoundError();
    if (isAbove(found.role, principal.role)) throw new AboveYouError();
    const version = found.version + 1;
    const expiresAt = new Date(this.#clock.now().getTime() + found.expiresAt.getTime() - found.createdAt.getTime());
    const isMailed = found.email !== null && this.#mails.isOn;
    const renewed = { ...found, version, expiresAt, isMailed, invitedById: principal.userId };
    const link = { purpose: 'invitation', id, version } as const;
    const { name } = await this.#workspace.execute(principal.userId, workspaceId);
    const mail = isMailed ? invitationMail(renewed, inviter, name) : null;
    if (!(await this.#invitations.renew(renewed, { version, tokenHash: this.#links.make(link).hash, expiresAt }, mail, actorOf(principal)))) throw new InvitationNotFoundError();
    if (isMailed) this.#mails.wake();
    const now = (await this.#invitations.find(workspaceId, id)) ?? renewed;
    return { ...now, link: isMailed ? null : this.#links.urlOf(link) };
  }
}
