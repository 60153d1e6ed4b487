import { actorOf } from '@arkyra/audit';
import type { Clock, Principal } from '@arkyra/kernel';
import { InvitationNotFoundError } from '../domain/invitation.errors.ts';
import { preCheck } from './access.ts';
import type { Invitations } from './invitations.repository.ts';

export class RevokeInvitation {
  readonly #invitations: Invitations;
  readonly #clock: Clock;

  constructor(invitations: Invitations, clock: Clock) {
    this.#invitations = invitations;
    this.#clock = clock;
  }

  /** The link ends at once, mail that was not sent yet stays unsent. */
  async execute(principal: Principal, id: string): Promise<void> {
    preCheck(principal, 'members:manage');
    if (!(await this.#invitations.revoke(principal.workspaceId, id, this.#clock.now(), actorOf(principal)))) throw new InvitationNotFoundError();
  }
}
