import type { Clock } from '@arkyra/kernel';
import type { LinkTokens } from '@arkyra/notifications';
import type { GetWorkspace } from './get-workspace.query.ts';
import type { InvitationDesk } from './invitation-desk.ts';
import type { MembershipNotice } from './membership-notice.ts';
import type { WorkspaceOfPerson } from './workspaces.repository.ts';

export class AcceptInvitation {
  readonly #desk: InvitationDesk;
  readonly #links: LinkTokens;
  readonly #workspace: GetWorkspace;
  readonly #notice: MembershipNotice;
  readonly #clock: Clock;

  constructor(desk: InvitationDesk, links: LinkTokens, workspace: GetWorkspace, notice: MembershipNotice, clock: Clock) {
    this.#desk = desk;
    this.#links = links;
    this.#workspace = workspace;
    this.#notice = notice;
    this.#clock = clock;
  }

  async execute(person: { readonly userId: string; readonly email: string }, token: string): Promise<WorkspaceOfPerson> {
    const { workspaceId } = await this.#desk.accept({ ...person, tokenHash: this.#links.hashOf(token), at: this.#clock.now() });
    this.#notice.changed([person.userId]);
    return this.#workspace.execute(person.userId, workspaceId);
  }
}
