import { unwrap, wrap } from './data-keys.ts';
import type { DataKeyStore } from './data-key.store.ts';
import type { MasterKeys } from './master-keys.ts';

/**
 * Wraps every data key with the active master key. Secrets themselves are not touched, and running
 * processes go on as long as they know both keys: so first list the new key second everywhere, then
 * first, then run this, and take the old one away last. May run again at any time.
 */
export class RotateMasterKey {
  readonly #masterKeys: MasterKeys;
  readonly #store: DataKeyStore;

  constructor(masterKeys: MasterKeys, store: DataKeyStore) {
    this.#masterKeys = masterKeys;
    this.#store = store;
  }

  /** How many data keys were wrapped anew. Throws `SecretUnreadableError` when an old master key is not listed. */
  async execute(batch = 200): Promise<number> {
    let rewrapped = 0;
    for (;;) {
      const keys = await this.#store.notWrappedBy(this.#masterKeys.active.id, batch);
      if (keys.length === 0) return rewrapped;
      for (const key of keys) {
        const { masterKeyId, wrappedKey } = wrap(this.#masterKeys, unwrap(this.#masterKeys, key));
        if (await this.#store.rewrap(key, masterKeyId, wrappedKey)) rewrapped += 1;
      }
    }
  }
}
