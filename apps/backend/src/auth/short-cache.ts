interface Entry<V> {
  readonly value: Promise<V>;
  readonly until: number;
}

const mostEntries = 50_000;

/**
 * Answers that may be a few seconds old, kept in this process. Those who ask at the same time share one load;
 * a failed load is not kept.
 */
export class ShortCache<V> {
  readonly #ttlMs: number;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry<V>>();

  constructor(ttlMs: number, now: () => number = () => performance.now()) {
    this.#ttlMs = ttlMs;
    this.#now = now;
  }

  get(key: string, load: () => Promise<V>): Promise<V> {
    const known = this.#entries.get(key);
    if (known && known.until > this.#now()) return known.value;
    const value = load();
    this.#keep(key, value);
    value.catch(() => {
      if (this.#entries.get(key)?.value === value) this.#entries.delete(key);
    });
    return value;
  }

  set(key: string, value: V): void {
    this.#keep(key, Promise.resolve(value));
  }

  forget(key: string): void {
    this.#entries.delete(key);
  }

  /** Oldest first, so the head of the map is what has expired or is nearest to it. */
  #keep(key: string, value: Promise<V>): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: this.#now() + this.#ttlMs });
    for (const [old, { until }] of this.#entries) {
      if (until > this.#now() && this.#entries.size <= mostEntries) break;
      this.#entries.delete(old);
    }
  }
}
