import type { Account } from '../domain/account.ts';

export interface NewAccount {
  readonly account: Omit<Account, 'isInstanceOwner'>;
  readonly workspace: { readonly id: string; readonly name: string };
  /** False: only the first account of the installation may be made. */
  readonly registrationOpen: boolean;
}

export interface ProfileChanges {
  readonly name?: string | undefined;
  readonly timezone?: string | undefined;
  readonly locale?: string | undefined;
}

export abstract class Accounts {
  abstract findByEmail(email: string): Promise<Account | null>;
  abstract findById(id: string): Promise<Account | null>;
  /**
   * Account, workspace and membership in one transaction; the first account owns the installation, also when two
   * race for it. Throws `EmailTakenError`, `RegistrationClosedError`.
   */
  abstract register(registration: NewAccount): Promise<Account>;
  abstract updateProfile(id: string, changes: ProfileChanges): Promise<Account>;
  /**
   * Sets the hash and ends every session but `keepSessionId`, in one transaction.
   * Answers the ids of the ended sessions.
   */
  abstract changePassword(id: string, passwordHash: string, keepSessionId: string, at: Date): Promise<string[]>;
}
