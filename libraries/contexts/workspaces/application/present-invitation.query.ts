import type { Clock } from '@arkyra/kernel';
import type { LinkTokens } from '@arkyra/notifications';
import { InvitationNotFoundError } from '../domain/invitation.errors.ts';
import { stateOf, type InvitationState } from '../domain/invitation.ts';
import type { Invitations, PresentedInvitation } from './invitations.repository.ts';

/** What the holder of a link is shown before they decide. */
export class PresentInvitation {
  readonly #invitations: Invitations;
  readonly #links: LinkTokens;
  readonly #clock: Clock;

  constructor(invitations: Invitations, links: LinkTokens, clock: Clock) {
    this.#invitations = invitations;
    this.#links = links;
    this.#clock = clock;
  }

  /** Throws `InvitationNotFoundError`. */
  async execute(token: string): Promise<PresentedInvitation & { readonly state: InvitationState }> {
    const found = await this.#invitations.present(this.#links.hashOf(token));
    if (!found) throw new InvitationNotFoundError();
    return { ...found, state: stateOf(found, found.inviterRole, this.#clock.now()) };
  }
}
