import type { Approval } from '@arkyra/contracts/http';

type Looked = Pick<Approval, 'state' | 'step' | 'steps'> & { readonly guests: readonly Pick<Approval['guests'][number], 'state'>[] };

/** Whether the waiting step asks guests alone and none of them can answer: it stands still until somebody makes a link. */
export function lacksGuestLink({ state, step, steps, guests }: Looked): boolean {
  return state === 'pending' && (steps[step - 1]?.approvers.every(({ kind }) => kind === 'guest') ?? false) && !guests.some((guest) => guest.state === 'open');
}
