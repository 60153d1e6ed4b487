import { GetAccount } from '@arkyra/identity';
import { Injectable } from '@nestjs/common';
import { InstallationForbidsError } from './auth.errors.ts';
import { ShortCache } from './short-cache.ts';

const staleMs = 5_000;

/** Says who owns the installation: the one thing that a role in a workspace cannot say. */
@Injectable()
export class InstallationOwner {
  readonly #owners = new ShortCache<boolean>(staleMs);

  constructor(private readonly getAccount: GetAccount) {}

  /** Throws `InstallationForbidsError`. */
  async check(userId: string): Promise<void> {
    const isOwner = await this.#owners.get(userId, async () => (await this.getAccount.execute(userId)).isInstanceOwner);
    if (!isOwner) throw new InstallationForbidsError();
  }
}
