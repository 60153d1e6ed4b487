export interface ObjectFacts {
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
}

export interface StoredObject extends ObjectFacts {
  readonly bytes: Uint8Array;
}

export interface ListedObject {
  readonly key: string;
  readonly size: number;
  readonly modifiedAt: Date;
}

export interface PutOptions {
  readonly contentType: string;
}

export interface PresignPutOptions {
  readonly contentType: string;
  /** Exactly so many bytes are accepted. */
  readonly size: number;
  /** Seconds. */
  readonly expiresIn: number;
}

export interface PresignGetOptions {
  /** Seconds for which the address holds at least; it stays the same for a while, so that browsers can cache. */
  readonly expiresIn: number;
  /** Name for `Content-Disposition`. */
  readonly fileName?: string;
  /** What the answer says it is; the stored type otherwise. */
  readonly contentType?: string;
}

/** A request that a browser may make by itself, exactly with these headers. */
export interface PresignedPut {
  readonly method: 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Files by key. Keys are made of `[A-Za-z0-9._-]` segments joined by `/`. Every method throws
 * `StorageUnavailableError` when the storage cannot do its work; nothing is left half written.
 */
export abstract class ObjectStorage {
  /** Creates or replaces as a whole; durable when it resolves. */
  abstract put(key: string, bytes: Uint8Array, options: PutOptions): Promise<void>;
  /** Undefined when missing. Throws `ObjectTooLargeError` rather than read more than `maxBytes`. */
  abstract get(key: string, maxBytes?: number): Promise<StoredObject | undefined>;
  abstract head(key: string): Promise<ObjectFacts | undefined>;
  /** Throws `ObjectMissingError` when `from` is missing. */
  abstract copy(from: string, to: string): Promise<void>;
  /** Missing is fine. */
  abstract delete(key: string): Promise<void>;
  /** All objects whose key starts with `prefix`, in no particular order. */
  abstract list(prefix: string): AsyncIterable<ListedObject>;
  abstract presignPut(key: string, options: PresignPutOptions): Promise<PresignedPut>;
  abstract presignGet(key: string, options: PresignGetOptions): Promise<string>;
  /** Writes, reads and deletes a probe. */
  abstract check(): Promise<void>;
}
