import type { MailOutbox } from '@arkyra/notifications';
import type { Accounts } from './accounts.repository.ts';
import type { RegistrationPolicy } from './registration-policy.ts';

/** What the pages before the sign-in offer. */
export class SignInOptions {
  readonly #accounts: Accounts;
  readonly #policy: RegistrationPolicy;
  readonly #mails: MailOutbox;
  #hasOwner = false;

  constructor(accounts: Accounts, policy: RegistrationPolicy, mails: MailOutbox) {
    this.#accounts = accounts;
    this.#policy = policy;
    this.#mails = mails;
  }

  /** The first account can always be made: until then registration is open. */
  async execute(): Promise<{ readonly registration: RegistrationPolicy['kind']; readonly mail: boolean }> {
    if (!this.#hasOwner && this.#policy.kind !== 'open') this.#hasOwner = await this.#accounts.hasOwner();
    return { registration: this.#hasOwner ? this.#policy.kind : 'open', mail: this.#mails.isOn };
  }
}
