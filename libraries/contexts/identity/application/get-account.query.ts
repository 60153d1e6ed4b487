import type { Account } from '../domain/account.ts';
import { SessionEndedError } from '../domain/identity.errors.ts';
import type { Accounts } from './accounts.repository.ts';

export class GetAccount {
  readonly #accounts: Accounts;

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /** Throws `SessionEndedError` for somebody who is gone. */
  async execute(userId: string): Promise<Account> {
    const account = await this.#accounts.findById(userId);
    if (!account) throw new SessionEndedError();
    return account;
  }
}
