const leastMs = 60_000;
const mostMs = 24 * 3_600_000;

/**
 * When a token that ends at `endsAt` is renewed without anybody asking: a fifth of its life before, so that a
 * network's bad hour does no harm. Null = it never ends.
 */
export function refreshDueAt(endsAt: Date | null, now: Date): Date | null {
  if (!endsAt) return null;
  const life = endsAt.getTime() - now.getTime();
  return new Date(endsAt.getTime() - Math.min(Math.max(life / 5, leastMs), mostMs));
}
