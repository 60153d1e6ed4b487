import type { ChannelSettings, NetworkRules } from './rules.ts';

/**
 * What a network offers against doubles (QUALITY: "Publishing is right under faults").
 * A own key without end; B key with a window; C marker or saved id; D read the feed; E nothing.
 */
export type IdempotencyClass = 'A' | 'B' | 'C' | 'D' | 'E';

/** Secrets of one channel, stored encrypted as JSON. Never logged, never in Redis. */
export type Credentials = Readonly<Record<string, string>>;

export interface ConnectedAccount {
  /** The account's lasting id at the network (a DID, not a handle). */
  readonly externalId: string;
  readonly handle: string;
  readonly displayName: string;
  readonly avatarUrl: string | null;
  readonly credentials: Credentials;
  /** When the access token ends; null = never. */
  readonly expiresAt: Date | null;
}

export interface RefreshedCredentials {
  readonly credentials: Credentials;
  readonly expiresAt: Date | null;
}

/** A picture, already fitted below the network's limits. */
export interface MediaFile {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
  readonly altText: string;
}

/** What a network answered for a published part: enough to link to it, reply to it and find it again. */
export interface PublishedPart {
  readonly externalId: string;
  /** Public permalink; null where the network has none. */
  readonly url: string | null;
  /** Anything that the next part of the thread needs (JSON), e.g. `{ cid }`. */
  readonly ref: Readonly<Record<string, string>>;
}

export interface SendContext {
  readonly externalId: string;
  readonly handle: string;
  readonly credentials: Credentials;
  readonly settings: ChannelSettings;
  /** Aborts when the lease is about to end; adapters pass it to every request. */
  readonly signal: AbortSignal;
  /** Posts of this channel that are known to be other parts: `find` by comparing must not take one of them. */
  readonly claimed?: ReadonlySet<string>;
  /** For `find`: the network can't have seen the part before, by the database's clock. A key's own time is a worker's. */
  readonly since?: Date;
}

/** Milliseconds that say how far the network's answers may be trusted. */
export interface NetworkTiming {
  /** How long the network remembers a key (class B): sending again is safe within this time only. */
  readonly keyWindowMs?: number;
  /** How long a new post may stay invisible to `find` (class D): an earlier `absent` proves nothing. */
  readonly visibilityDelayMs?: number;
}

/** One part as it is to be published. */
export interface PartToSend {
  readonly index: number;
  readonly text: string;
  readonly media: readonly MediaFile[];
  /** The key chosen by `newKey`, stored before the first byte goes out. The same key = the same post. */
  readonly key: string;
  /** The parts already published, in order (empty for the first). */
  readonly published: readonly PublishedPart[];
}

/** Result of `prepare`: JSON that `send` needs (uploaded blobs, the final record). */
export type PreparedPart = Readonly<Record<string, unknown>>;

export type Finding =
  | { readonly kind: 'found'; readonly part: PublishedPart }
  /** Surely not there at the time of reading. */
  | { readonly kind: 'absent' }
  /** The network cannot tell; `reason` is shown to the person who decides. */
  | { readonly kind: 'unclear'; readonly reason: string };

/**
 * The port that every network implements. All methods throw `NetworkFailure` and nothing else.
 * `reauth` from any method but `connect` and `refresh` means that the access token is no longer taken: refresh
 * once and try again; only `reauth` from `refresh` sends the person to reconnect.
 */
export interface NetworkAdapter {
  readonly rules: NetworkRules;
  idempotency(settings: ChannelSettings): IdempotencyClass;
  /** Absent where classes B and D are not offered. */
  timing?(settings: ChannelSettings): NetworkTiming;
  /** Signs in with what the person typed. Fails with `reauth` (wrong credentials), `config`, `transient`. */
  connect(input: Readonly<Record<string, string>>): Promise<ConnectedAccount>;
  /** New tokens. `reauth` = the person must reconnect; anything else is passing and changes nothing. */
  refresh(credentials: Credentials): Promise<RefreshedCredentials>;
  /** Reads the account with the channel's own credentials: the health check. */
  identify(credentials: Credentials): Promise<Omit<ConnectedAccount, 'credentials' | 'expiresAt'>>;
  /** A fresh key for one part, e.g. a TID for Bluesky. */
  newKey(): string;
  /** Uploads and look-ups: everything before the request that publishes. May run again. */
  prepare(part: PartToSend, context: SendContext): Promise<PreparedPart>;
  /** The one request that publishes. `NetworkFailure.stage` tells whether its first byte may have left. */
  send(part: PartToSend, prepared: PreparedPart, context: SendContext): Promise<PublishedPart>;
  /** Asks the network whether the part with this key is there. `part.media` may be empty. */
  find(part: PartToSend, context: SendContext): Promise<Finding>;
  /** Reads the published part back: the proof. */
  readBack(published: PublishedPart, context: SendContext): Promise<Finding>;
  /** Deletes a published part; missing is fine. Absent where the network allows no deletion. */
  remove?(published: PublishedPart, context: SendContext): Promise<void>;
}

/** All networks of this installation, by key. */
export abstract class NetworkRegistry {
  abstract get(network: string): NetworkAdapter | undefined;
  abstract all(): readonly NetworkAdapter[];
}
