import { DataKeyStore, type WrappedDataKey } from '../src/data-key.store.ts';

export class MemoryDataKeyStore extends DataKeyStore {
  readonly #keys = new Map<string, WrappedDataKey & { active: boolean }>();

  get(id: string): Promise<WrappedDataKey | undefined> {
    return Promise.resolve(this.#keys.get(id));
  }

  active(workspaceId: string): Promise<WrappedDataKey | undefined> {
    return Promise.resolve([...this.#keys.values()].find((key) => key.active && key.workspaceId === workspaceId));
  }

  async addFirst(key: WrappedDataKey): Promise<WrappedDataKey> {
    const first = await this.active(key.workspaceId);
    if (!first) this.#keys.set(key.id, { ...key, active: true });
    return first ?? key;
  }

  replaceActive(key: WrappedDataKey): Promise<void> {
    for (const [id, old] of this.#keys) if (old.workspaceId === key.workspaceId) this.#keys.set(id, { ...old, active: false });
    this.#keys.set(key.id, { ...key, active: true });
    return Promise.resolve();
  }

  notWrappedBy(masterKeyId: string, limit: number): Promise<readonly WrappedDataKey[]> {
    return Promise.resolve([...this.#keys.values()].filter((key) => key.masterKeyId !== masterKeyId).slice(0, limit));
  }

  rewrap({ id, masterKeyId: seen }: WrappedDataKey, masterKeyId: string, wrappedKey: Uint8Array): Promise<boolean> {
    const key = this.#keys.get(id);
    if (key?.masterKeyId !== seen) return Promise.resolve(false);
    this.#keys.set(id, { ...key, masterKeyId, wrappedKey });
    return Promise.resolve(true);
  }
}
