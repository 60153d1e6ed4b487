import { actorOf } from '@arkyra/audit';
import type { Guest } from '@arkyra/contracts';
import { NotFoundError, type Clock, type Principal } from '@arkyra/kernel';
import { NotAnApproverError } from '../domain/index.ts';
import { maySteer } from './may-steer.ts';
import type { ApprovalGuests } from './ports/approval-guests.ts';
import type { ApprovalStore } from './ports/approval.store.ts';

/** The links of a request, for those who may make them. */
export class ManageGuests {
  readonly #store: ApprovalStore;
  readonly #guests: ApprovalGuests;
  readonly #clock: Clock;

  constructor(store: ApprovalStore, guests: ApprovalGuests, clock: Clock) {
    this.#store = store;
    this.#guests = guests;
    this.#clock = clock;
  }

  async list(principal: Principal, approvalId: string): Promise<readonly Guest[]> {
    await this.#assertMay(principal, approvalId);
    return this.#guests.list(principal.workspaceId, approvalId);
  }

  /** The link ends at once; what was said by it stays said. */
  async revoke(principal: Principal, approvalId: string, guestId: string): Promise<void> {
    await this.#assertMay(principal, approvalId);
    const { workspaceId } = principal;
    if (!(await this.#guests.revoke({ workspaceId, approvalId, guestId }, this.#clock.now(), actorOf(principal)))) throw new NotFoundError('guest');
  }

  async #assertMay(principal: Principal, approvalId: string): Promise<void> {
    const found = await this.#store.read(principal.workspaceId, approvalId, principal.testMode);
    if (!found) throw new NotFoundError('approval');
    if (!maySteer(found, principal)) throw new NotAnApproverError('Only whoever submitted the post, or a manager, can do this.');
  }
}
