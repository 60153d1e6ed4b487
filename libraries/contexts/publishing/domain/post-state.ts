import type { DeliveryState } from './delivery-state.ts';

export const postStates = ['draft', 'scheduled', 'publishing', 'published', 'partly_published', 'needs_attention', 'cancelled'] as const;
export type PostState = (typeof postStates)[number];

/** A post's state follows from its deliveries'. The database derives it by the same rule (`post_state_of`). */
export function postStateOf(deliveries: readonly DeliveryState[]): PostState {
  const any = (...states: DeliveryState[]) => deliveries.some((state) => states.includes(state));
  const all = (...states: DeliveryState[]) => deliveries.every((state) => states.includes(state));
  if (deliveries.length === 0) return 'draft';
  if (all('cancelled')) return 'cancelled';
  if (any('failed', 'held', 'unknown')) return 'needs_attention';
  if (any('publishing')) return 'publishing';
  if (all('published', 'cancelled')) return 'published';
  if (any('published')) return 'partly_published';
  return any('scheduled') ? 'scheduled' : 'draft';
}
