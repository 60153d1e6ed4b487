import type { MailContent } from '@arkyra/notifications';

export type LinkPurpose = 'verify-email' | 'reset-password';

export interface AccountLink {
  readonly id: string;
  /** Null: nobody has this address. */
  readonly userId: string | null;
  readonly email: string;
  readonly purpose: LinkPurpose;
  readonly tokenHash: Uint8Array;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Links that confirm an address or set a new password, each once. */
export abstract class AccountLinks {
  /** With its mail, if it goes by mail, in one transaction; the same statements whether or not there is an account. */
  abstract add(link: AccountLink, mail: MailContent | null): Promise<void>;
  /** Throws `LinkEndedError`. */
  abstract confirm(tokenHash: Uint8Array, at: Date): Promise<void>;
  /** Sets the password and ends every session and every other such link. Answers the ended sessions. Throws `LinkEndedError`. */
  abstract reset(tokenHash: Uint8Array, passwordHash: string, at: Date): Promise<string[]>;
  /** Whether a link of this hash would work now. */
  abstract isOpen(tokenHash: Uint8Array, purpose: LinkPurpose, at: Date): Promise<boolean>;
}
