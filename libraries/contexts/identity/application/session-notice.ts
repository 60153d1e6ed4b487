/** Told after sessions ended, so that their access tokens stop working before they expire. */
export abstract class SessionNotice {
  abstract ended(sessionIds: readonly string[]): void;
}
