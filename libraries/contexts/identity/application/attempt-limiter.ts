export type AttemptKind = 'login' | 'register' | 'password' | 'reset' | 'confirmation' | 'link' | 'invite';

export interface Attempt {
  /** E-mail address or id of the account that is tried; a registration has none. */
  readonly account?: string;
  readonly ipAddress: string;
}

/** Counts what could be guessing. */
export abstract class AttemptLimiter {
  /** Counts one attempt; throws `TooManyAttemptsError` when account or address had too many. */
  abstract take(kind: AttemptKind, attempt: Attempt): Promise<void>;
  /** It was the right person after all: their earlier attempts from this address no longer count. */
  abstract forget(kind: AttemptKind, attempt: Attempt): Promise<void>;
}
