import type { ChannelSettings, ConnectedAccount, Credentials, IdempotencyClass, NetworkAdapter } from '../src/index.ts';

/** A post as the network itself has it. */
export interface RecordedPost {
  readonly externalId: string;
  readonly text: string;
  /** `externalId` of the post that it answers; null for none. */
  readonly parent: string | null;
  /** Where its links lead, in the order of the text. */
  readonly links: readonly string[];
  readonly media: readonly { readonly alt: string; readonly bytes: Uint8Array }[];
}

/** A network to run the contract against: a real server where there is one, and the adapter that speaks to it. */
export interface NetworkPeer {
  readonly adapter: NetworkAdapter;
  readonly settings: ChannelSettings;
  /** What a person types to connect. */
  readonly goodInput: Readonly<Record<string, string>>;
  /** The same with wrong credentials; needed for `wrongCredentials`. */
  readonly badInput?: Readonly<Record<string, string>>;
  /** Where the adapter reaches the network: `http://host:port`. */
  readonly baseUrl: string;
  /** The same account reached by another address, for faults on the way. */
  through(baseUrl: string, account: ConnectedAccount): { readonly adapter: NetworkAdapter; readonly credentials: Credentials };
  /** The account's credentials with an access token that is no longer taken; needed for `staleToken`. */
  stale?(account: ConnectedAccount): Credentials;
  /** The account's posts by the network's own record, not by the adapter, oldest first. */
  record(account: ConnectedAccount): Promise<readonly RecordedPost[]>;
  /** Lets pass what the network needs until a new post shows in `find` (class D). */
  settle?(): Promise<void>;
  close(): Promise<void>;
}

/** What a network can't do is declared, so that its part of the contract is left out knowingly. */
export interface NetworkCapabilities {
  readonly idempotency: IdempotencyClass;
  readonly pictures: boolean;
  readonly threads: boolean;
  readonly removal: boolean;
  readonly refresh: boolean;
  /** Whether `connect` can be refused by the network. */
  readonly wrongCredentials: boolean;
  readonly staleToken: boolean;
  /** Whether the network itself refuses a text over the limit. */
  readonly refusesTooLong: boolean;
}

export const everything: NetworkCapabilities = {
  idempotency: 'A',
  pictures: true,
  threads: true,
  removal: true,
  refresh: true,
  wrongCredentials: true,
  staleToken: true,
  refusesTooLong: true,
};
