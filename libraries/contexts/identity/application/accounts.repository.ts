import type { MailContent } from '@arkyra/notifications';
import type { Account } from '../domain/account.ts';
import type { AccountLink } from './account-links.repository.ts';
import type { RegistrationPolicy } from './registration-policy.ts';

export interface NewAccount {
  readonly account: Omit<Account, 'isInstanceOwner'>;
  readonly workspace: { readonly id: string; readonly name: string };
  /** Does not bind the first account of the installation. */
  readonly policy: RegistrationPolicy['kind'];
  /** Asks them to confirm their address, where e-mail is sent. */
  readonly confirmation: { readonly link: AccountLink; readonly mail: MailContent } | null;
}

/** Joins the workspace of the invitation instead of founding one. */
export interface InvitedAccount extends Omit<NewAccount, 'workspace'> {
  readonly invitationHash: Uint8Array;
}

export interface ProfileChanges {
  readonly name?: string | undefined;
  readonly timezone?: string | undefined;
  readonly locale?: string | undefined;
}

export abstract class Accounts {
  abstract findByEmail(email: string): Promise<Account | null>;
  abstract findById(id: string): Promise<Account | null>;
  /** Whether the first account was made. */
  abstract hasOwner(): Promise<boolean>;
  /**
   * Account, workspace and membership in one transaction; the first account owns the installation, also when two
   * race for it. Throws `EmailTakenError`, `RegistrationClosedError`, `InvitationNeededError`.
   */
  abstract register(registration: NewAccount): Promise<Account>;
  /** Throws `EmailTakenError`, `RegistrationClosedError` and what keeps from joining. */
  abstract registerInvited(registration: InvitedAccount): Promise<{ readonly account: Account; readonly workspaceId: string }>;
  abstract updateProfile(id: string, changes: ProfileChanges): Promise<Account>;
  /**
   * Sets the hash and ends every session but `keepSessionId`, in one transaction.
   * Answers the ids of the ended sessions.
   */
  abstract changePassword(id: string, passwordHash: string, keepSessionId: string, at: Date): Promise<string[]>;
}
