import type { Clock, Principal } from '@arkyra/kernel';
import { stateOf } from '../domain/invitation.ts';
import { preCheck } from './access.ts';
import type { Invitations, ListedInvitation } from './invitations.repository.ts';

export class ListInvitations {
  readonly #invitations: Invitations;
  readonly #clock: Clock;

  constructor(invitations: Invitations, clock: Clock) {
    this.#invitations = invitations;
    this.#clock = clock;
  }

  /** Open and expired ones, newest first. */
  async execute(principal: Principal): Promise<ListedInvitation[]> {
    preCheck(principal, 'members:manage');
    const now = this.#clock.now();
    const all = await this.#invitations.list(principal.workspaceId);
    return all.filter((one) => ['open', 'expired'].includes(stateOf(one, one.inviterRole, now)));
  }
}
