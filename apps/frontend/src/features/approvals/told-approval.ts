import type { CalendarEntry } from '@arkyra/contracts/http';

const waiting = new Set<CalendarEntry['approval']>(['pending', 'on_hold']);
const refused = new Set<CalendarEntry['approval']>(['changes_requested', 'rejected', 'expired', 'stale']);
export type ToldApproval = 'pending' | 'on_hold' | 'changes_requested' | 'rejected' | 'expired' | 'stale';

export const isWaiting = (state: CalendarEntry['approval']): boolean => waiting.has(state);
const isTold = (state: CalendarEntry['approval']): state is ToldApproval => waiting.has(state) || refused.has(state);

/** What its approval says of a post where that says more than its state: what is held waits for it, or it came back as a draft. */
export function toldApproval({ state, approval }: Pick<CalendarEntry, 'state' | 'approval'>): ToldApproval | null {
  if (!isTold(approval)) return null;
  return (state === 'needs_attention' && waiting.has(approval)) || (state === 'draft' && refused.has(approval)) ? approval : null;
}
