import type { Principal } from '@arkyra/kernel';
import type { Channel } from '../domain/channel.ts';
import type { CheckChannel } from './check-channel.use-case.ts';
import type { GetChannel } from './get-channel.query.ts';

/** A person wants to know now whether a channel works. */
export class CheckMyChannel {
  readonly #get: GetChannel;
  readonly #check: CheckChannel;

  constructor(get: GetChannel, check: CheckChannel) {
    this.#get = get;
    this.#check = check;
  }

  async execute(principal: Principal, id: string): Promise<Channel> {
    await this.#check.execute(await this.#get.execute(principal, id, 'channels:manage'));
    return this.#get.execute(principal, id, 'channels:manage');
  }
}
