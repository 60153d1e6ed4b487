/**
 * Milliseconds before try number `tries` + 1: doubles from `base` up to `max`, of which a random half is
 * taken off so that those that failed together do not come back together. `fraction` is in [0, 1).
 */
export function backoff(tries: number, { base, max }: { readonly base: number; readonly max: number }, fraction: number): number {
  const full = Math.min(max, base * 2 ** Math.max(0, tries));
  return Math.round(full * (1 - fraction / 2));
}
