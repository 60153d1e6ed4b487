import type { DecideApprovalRequest, GuestView } from '@arkyra/contracts';
import type { DecideApproval } from './decide-approval.use-case.ts';
import type { GuestPage } from './guest-page.query.ts';

export interface DecideAsGuestInput {
  readonly token: string;
  readonly requestId: string | null;
  readonly request: DecideApprovalRequest;
}

/** A guest's word, by the same rules as everybody's. */
export class DecideAsGuest {
  readonly #page: GuestPage;
  readonly #decide: DecideApproval;

  constructor(page: GuestPage, decide: DecideApproval) {
    this.#page = page;
    this.#decide = decide;
  }

  async execute({ token, requestId, request }: DecideAsGuestInput): Promise<GuestView> {
    const { workspaceId, guest, approval } = await this.#page.open(token);
    await this.#decide.word({ workspaceId, testMode: undefined, requestId, actor: `guest:${guest.id}`, approvalId: approval.id, decider: { kind: 'guest', guestId: guest.id }, request });
    return this.#page.execute(token);
  }
}
