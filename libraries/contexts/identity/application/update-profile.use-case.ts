import type { Account } from '../domain/account.ts';
import type { Accounts, ProfileChanges } from './accounts.repository.ts';

export class UpdateProfile {
  readonly #accounts: Accounts;

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  execute(userId: string, changes: ProfileChanges): Promise<Account> {
    return this.#accounts.updateProfile(userId, changes);
  }
}
