import type { Approval, ApprovalRecord } from '@arkyra/contracts';
import { NotFoundError, encodeCursor, readIdCursor, type Page, type Principal } from '@arkyra/kernel';
import { mayDecide } from '../domain/index.ts';
import type { ApprovalFilter, ApprovalStore } from './ports/approval.store.ts';
import { requestOf } from './request-of.ts';
import { shownTo } from './shown-to.ts';

export interface ListApprovalsInput {
  readonly principal: Principal;
  readonly filter: ApprovalFilter;
  /** Only those that this person can decide now. */
  readonly mine: boolean;
  /** Only those that this person submitted. */
  readonly submitted: boolean;
  readonly limit: number;
  readonly cursor: string | undefined;
}

const batch = 200;

/** The inbox, and the history. */
export class ListApprovals {
  readonly #store: ApprovalStore;

  constructor(store: ApprovalStore) {
    this.#store = store;
  }

  async execute({ principal, filter, mine, submitted, limit, cursor }: ListApprovalsInput): Promise<Page<Approval>> {
    const { workspaceId, testMode, userId, role } = principal;
    const wanted = mine ? { ...filter, state: 'pending' as const } : filter;
    const found: ApprovalRecord[] = [];
    for (let after = cursor === undefined ? null : readIdCursor(cursor); found.length <= limit; ) {
      const size = mine || submitted ? batch : limit + 1;
      const some = await this.#store.list(workspaceId, testMode, wanted, { after, size });
      found.push(...some.filter((one) => (!mine || mayDecide(requestOf(one), { kind: 'user', userId, role })) && (!submitted || one.submittedById === userId)));
      after = some.at(-1)?.id ?? after;
      if (some.length < size) break;
    }
    const data = found.slice(0, limit).map((one) => shownTo(one, principal));
    const last = data.at(-1);
    return { data, nextCursor: found.length > limit && last ? encodeCursor(last.id) : null };
  }

  async one(principal: Principal, approvalId: string): Promise<Approval> {
    const found = await this.#store.read(principal.workspaceId, approvalId, principal.testMode);
    if (!found) throw new NotFoundError('approval');
    return shownTo(found, principal);
  }
}
