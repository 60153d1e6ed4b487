import { NetworkFailure } from '@arkyra/network-kit';
import * as z from 'zod';
import { avatarLink } from './permalink.ts';
import type { Xrpc } from './xrpc.ts';

const profileSchema = z.object({
  value: z.object({
    displayName: z.string().optional(),
    avatar: z.object({ ref: z.object({ $link: z.string() }) }).optional(),
  }),
});

export interface Profile {
  readonly displayName: string;
  readonly avatarUrl: string | null;
}

/** Name and picture from the account's own repository: no AppView is asked, which lags and which a private server lacks. */
export class ProfileReader {
  readonly #xrpc: Xrpc;

  constructor(xrpc: Xrpc) {
    this.#xrpc = xrpc;
  }

  /** Empty when the account has no profile, or when it can't be read now: nothing depends on it. */
  async read(service: string, did: string): Promise<Profile> {
    const query = { repo: did, collection: 'app.bsky.actor.profile', rkey: 'self' };
    const call = { service, method: 'com.atproto.repo.getRecord', purpose: 'prepare', query } as const;
    try {
      const { value } = await this.#xrpc.call(call, profileSchema);
      const cid = value.avatar?.ref.$link;
      return { displayName: value.displayName ?? '', avatarUrl: cid ? avatarLink(service, did, cid) : null };
    } catch (error) {
      if (error instanceof NetworkFailure) return { displayName: '', avatarUrl: null };
      throw error;
    }
  }
}
