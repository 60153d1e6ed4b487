/** Whether a JWT ends within `marginMs` of `nowMs`. Unreadable counts as ended. The signature is the backend's business. */
export function endsSoon(token: string, nowMs: number, marginMs: number): boolean {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    if (typeof payload !== 'object' || payload === null || !('exp' in payload) || typeof payload.exp !== 'number') return true;
    return payload.exp * 1000 - nowMs < marginMs;
  } catch {
    return true;
  }
}
