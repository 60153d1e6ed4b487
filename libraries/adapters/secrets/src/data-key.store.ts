/** A data key as it is stored: wrapped by a master key. */
export interface WrappedDataKey {
  readonly id: string;
  readonly workspaceId: string;
  readonly masterKeyId: string;
  readonly wrappedKey: Uint8Array;
}

/** Where wrapped data keys are kept. */
export abstract class DataKeyStore {
  abstract get(id: string): Promise<WrappedDataKey | undefined>;
  /** The key that new secrets of the workspace are sealed with. */
  abstract active(workspaceId: string): Promise<WrappedDataKey | undefined>;
  /** Stores a first key; answers the one that won when two processes do so at once. */
  abstract addFirst(key: WrappedDataKey): Promise<WrappedDataKey>;
  /** Makes `key` the active one; older keys stay readable. */
  abstract replaceActive(key: WrappedDataKey): Promise<void>;
  /** Up to `limit` keys that another than `masterKeyId` wraps. */
  abstract notWrappedBy(masterKeyId: string, limit: number): Promise<readonly WrappedDataKey[]>;
  /** False when the key was rewrapped by somebody else meanwhile. */
  abstract rewrap(key: WrappedDataKey, masterKeyId: string, wrappedKey: Uint8Array): Promise<boolean>;
}
