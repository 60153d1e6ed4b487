import type { Clock, Ids } from '@arkyra/kernel';
import type { MembershipNotice } from './membership-notice.ts';
import type { WorkspaceOfPerson, Workspaces } from './workspaces.repository.ts';

export class CreateWorkspace {
  readonly #workspaces: Workspaces;
  readonly #notice: MembershipNotice;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(workspaces: Workspaces, notice: MembershipNotice, ids: Ids, clock: Clock) {
    this.#workspaces = workspaces;
    this.#notice = notice;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** One more workspace, owned by the person. */
  async execute(ownerId: string, { name, timezone = 'UTC' }: { readonly name: string; readonly timezone?: string | undefined }): Promise<WorkspaceOfPerson> {
    const workspace = await this.#workspaces.create({ id: this.#ids.next(), name, timezone, ownerId, createdAt: this.#clock.now() });
    this.#notice.changed([ownerId]);
    return workspace;
  }
}
