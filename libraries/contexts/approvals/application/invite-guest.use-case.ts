import { actorOf } from '@arkyra/audit';
import type { ApprovalRecord, CreateGuestRequest, MadeGuest } from '@arkyra/contracts';
import { NotFoundError, type Clock, type Ids, type Principal } from '@arkyra/kernel';
import type { LinkTokens, MailOutbox } from '@arkyra/notifications';
import { ApprovalClosedError, GuestLinkForbiddenError, isOpen, NotAnApproverError } from '../domain/index.ts';
import { guestMail } from './guest.mail.ts';
import { isManager, maySteer } from './may-steer.ts';
import type { ApprovalGuests } from './ports/approval-guests.ts';
import type { ApprovalStore } from './ports/approval.store.ts';

export interface InviteGuestInput {
  readonly principal: Principal;
  /** As the guest reads who asks. */
  readonly inviter: { readonly name: string; readonly email: string };
  readonly approvalId: string;
  readonly request: CreateGuestRequest;
}

const dayMs = 24 * 60 * 60_000;

/** Makes a link by which somebody without an account sees one post and decides on it. */
export class InviteGuest {
  readonly #store: ApprovalStore;
  readonly #guests: ApprovalGuests;
  readonly #links: LinkTokens;
  readonly #mails: MailOutbox;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(store: ApprovalStore, guests: ApprovalGuests, links: LinkTokens, mails: MailOutbox, ids: Ids, clock: Clock) {
    this.#store = store;
    this.#guests = guests;
    this.#links = links;
    this.#mails = mails;
    this.#ids = ids;
    this.#clock = clock;
  }

  async execute({ principal, inviter, approvalId, request: { name, email: address, expiresInDays } }: InviteGuestInput): Promise<MadeGuest> {
    const { workspaceId, userId, testMode } = principal;
    const found = await this.#store.read(workspaceId, approvalId, testMode);
    if (!found) throw new NotFoundError('approval');
    const email = address ?? null;
    const isMailed = email !== null && this.#mails.isOn;
    assertMayInvite(found, principal, isMailed && email !== inviter.email);
    if (!isOpen(found) && found.state !== 'approved') throw new ApprovalClosedError(found.state);
    const createdAt = this.#clock.now();
    const guest = { id: this.#ids.next(), workspaceId, approvalId, name, email, isMailed, createdById: userId, createdAt, expiresAt: new Date(createdAt.getTime() + expiresInDays * dayMs) };
    const link = { purpose: 'guest', id: guest.id, version: 1 } as const;
    const made = await this.#guests.add(guest, this.#links.make(link).hash, isMailed ? guestMail(guest, inviter.name) : null, actorOf(principal));
    if (isMailed) this.#mails.wake();
    return { guest: made, url: isMailed ? null : this.#links.urlOf(link) };
  }
}

/** Who may not approve their own post must not hold a link that can. Managers could change the rule itself. */
function assertMayInvite(found: ApprovalRecord, principal: Principal, goesToAnother: boolean): void {
  if (!maySteer(found, principal)) throw new NotAnApproverError('Only whoever submitted the post, or a manager, can do this.');
  if (found.noSelfApproval && !isManager(principal) && !goesToAnother) throw new GuestLinkForbiddenError();
}
