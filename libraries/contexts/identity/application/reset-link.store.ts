import type { AccountLink } from './account-links.repository.ts';

/** What a link for a new password needs, without mail: for the command of whoever runs the installation. */
export abstract class ResetLinkStore {
  /** Null when nobody has this address. */
  abstract userIdOf(email: string): Promise<string | null>;
  /** With the audit rows. */
  abstract add(link: AccountLink): Promise<void>;
}
