import { Memberships, WorkspaceNotFoundError, type Membership } from '@arkyra/workspaces';
import { Injectable } from '@nestjs/common';
import { MembershipWatch } from './membership-watch.ts';
import { ShortCache } from './short-cache.ts';

const staleMs = 5_000;

/** Finds the workspace that a request acts in, and the person's role there. */
@Injectable()
export class Tenants {
  readonly #memberships = new ShortCache<Membership[]>(staleMs);

  constructor(
    private readonly memberships: Memberships,
    watch: MembershipWatch,
  ) {
    watch.onChange((userIds) => {
      for (const userId of userIds) this.forget(userId);
    });
  }

  /** The named workspace, else the oldest. Throws `WorkspaceNotFoundError` where the person is no member. */
  async resolve(userId: string, workspaceId?: string): Promise<Membership> {
    const memberships = await this.#memberships.get(userId, () => this.memberships.of(userId));
    const found = workspaceId === undefined ? memberships[0] : memberships.find((membership) => membership.workspaceId === workspaceId);
    if (!found) throw new WorkspaceNotFoundError();
    return found;
  }

  /** What is remembered of a person's memberships and roles. */
  forget(userId: string): void {
    this.#memberships.forget(userId);
  }
}
