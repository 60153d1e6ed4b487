interface Times {
  readonly iat?: unknown;
  readonly exp?: unknown;
}

/** The times in a JWT, in seconds. The signature is the backend's business. */
function timesOf(token: string): Times {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof payload === 'object' && payload !== null ? payload : {};
  } catch {
    return {};
  }
}

/** Whether it ends within `marginMs` of `nowMs`. Unreadable counts as ended. */
export function endsSoon(token: string, nowMs: number, marginMs: number): boolean {
  const { exp } = timesOf(token);
  return typeof exp !== 'number' || exp * 1000 - nowMs < marginMs;
}

/** Whether it was made less than `withinMs` ago: renewing it once more would change nothing. */
export function isFresh(token: string, nowMs: number, withinMs: number): boolean {
  const { iat } = timesOf(token);
  return typeof iat === 'number' && nowMs - iat * 1000 < withinMs;
}
