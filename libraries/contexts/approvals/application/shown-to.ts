import type { Approval, ApprovalRecord } from '@arkyra/contracts';
import type { Principal } from '@arkyra/kernel';
import { mayDecide, progressOf } from '../domain/index.ts';
import { maySteer } from './may-steer.ts';
import { requestOf } from './request-of.ts';

/** A request with what this person may do to it. A key decides nothing: people alone give their word. */
export function shownTo(found: ApprovalRecord, principal: Principal): Approval {
  const { userId, role } = principal;
  const request = requestOf(found);
  const canDecide = !principal.scopes && mayDecide(request, { kind: 'user', userId, role });
  return { ...found, canDecide, canSteer: maySteer(found, principal), ...progressOf(request) };
}
