import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '@arkyra/kernel';
import type { DataKeyStore, WrappedDataKey } from './data-key.store.ts';
import { bind, open, seal } from './envelope.ts';
import type { MasterKeys } from './master-keys.ts';
import { SecretUnreadableError } from './secrets.errors.ts';

export interface DataKey {
  readonly id: string;
  readonly workspaceId: string;
  readonly key: Buffer;
}

/** How long another process may go on sealing with a data key that was replaced; the old one stays readable. */
const activeForMs = 60_000;
const maxCached = 5_000;

const wrapAad = (id: string, workspaceId: string) => bind('data-key', id, workspaceId);

export function unwrap(masterKeys: MasterKeys, { id, workspaceId, masterKeyId, wrappedKey }: WrappedDataKey): DataKey {
  const master = masterKeys.get(masterKeyId);
  if (!master) throw new SecretUnreadableError('master-key');
  // In memory of its own: a small Buffer is a slice of Node's pool, all 64 KB of which it would keep for as long as it is cached.
  const { buffer } = Uint8Array.from(open(master.key, wrappedKey, wrapAad(id, workspaceId)));
  return { id, workspaceId, key: Buffer.from(buffer) };
}

export function wrap({ active }: MasterKeys, { id, workspaceId, key }: DataKey): WrappedDataKey {
  return { id, workspaceId, masterKeyId: active.id, wrappedKey: seal(active.key, key, wrapAad(id, workspaceId)) };
}

/** The workspaces' data keys, unwrapped once and kept in memory. */
export class DataKeys {
  readonly #masterKeys: MasterKeys;
  readonly #store: DataKeyStore;
  readonly #ids: Ids;
  readonly #clock: Clock;
  readonly #byId = new Map<string, DataKey>();
  readonly #active = new Map<string, { key: DataKey; until: number }>();

  constructor(masterKeys: MasterKeys, store: DataKeyStore, ids: Ids, clock: Clock) {
    this.#masterKeys = masterKeys;
    this.#store = store;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** A key of this workspace; one of another is as good as none. */
  async get(workspaceId: string, id: string): Promise<DataKey> {
    let key = this.#byId.get(id);
    if (!key) {
      const wrapped = await this.#store.get(id);
      if (!wrapped) throw new SecretUnreadableError('data-key');
      key = this.#keep(unwrap(this.#masterKeys, wrapped));
    }
    if (key.workspaceId !== workspaceId) throw new SecretUnreadableError('data-key');
    return key;
  }

  /** The workspace's active key, made at its first use. */
  async forSealing(workspaceId: string): Promise<DataKey> {
    const now = this.#clock.now().getTime();
    const cached = this.#active.get(workspaceId);
    if (cached && cached.until > now) return cached.key;
    const wrapped = (await this.#store.active(workspaceId)) ?? (await this.#store.addFirst(wrap(this.#masterKeys, this.#fresh(workspaceId))));
    const key = this.#keep(unwrap(this.#masterKeys, wrapped));
    remember(this.#active, workspaceId, { key, until: now + activeForMs });
    return key;
  }

  /** A new active key for the workspace. What older keys sealed stays readable until it is sealed again. */
  async replace(workspaceId: string): Promise<void> {
    await this.#store.replaceActive(wrap(this.#masterKeys, this.#fresh(workspaceId)));
    this.#active.delete(workspaceId);
  }

  #fresh(workspaceId: string): DataKey {
    return { id: this.#ids.next(), workspaceId, key: randomBytes(32) };
  }

  #keep(key: DataKey): DataKey {
    remember(this.#byId, key.id, key);
    return key;
  }
}

/** The oldest entry makes room. */
function remember<T>(cache: Map<string, T>, id: string, value: T): void {
  cache.delete(id);
  const oldest = cache.size >= maxCached ? cache.keys().next().value : undefined;
  if (oldest !== undefined) cache.delete(oldest);
  cache.set(id, value);
}
