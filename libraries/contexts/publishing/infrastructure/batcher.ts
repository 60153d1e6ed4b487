/**
 * Gathers single writes into one statement: what comes while one is on its way goes with the next. A batch that
 * fails is tried item by item, so that one bad item costs nobody else; an error that `mayRetry` refuses fails all of it.
 */
export class Batcher<I, O> {
  readonly #run: (items: readonly I[]) => Promise<readonly O[]>;
  readonly #most: number;
  readonly #atOnce: number;
  readonly #mayRetry: (error: unknown) => boolean;
  #waiting: { readonly item: I; readonly resolve: (result: O) => void; readonly reject: (error: unknown) => void }[] = [];
  #running = 0;

  /** `run` answers in the order of its items. */
  constructor(run: (items: readonly I[]) => Promise<readonly O[]>, { most = 200, atOnce = 2, mayRetry = always }: { most?: number; atOnce?: number; mayRetry?: (error: unknown) => boolean } = {}) {
    this.#run = run;
    this.#most = most;
    this.#atOnce = atOnce;
    this.#mayRetry = mayRetry;
  }

  add(item: I): Promise<O> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      // What is added in the same turn goes along.
      queueMicrotask(() => this.#flush());
    });
  }

  #flush(): void {
    if (this.#waiting.length === 0 || this.#running >= this.#atOnce) return;
    const batch = this.#waiting.splice(0, this.#most);
    this.#running += 1;
    void this.#send(batch).finally(() => {
      this.#running -= 1;
      this.#flush();
    });
  }

  async #send(batch: readonly { readonly item: I; readonly resolve: (result: O) => void; readonly reject: (error: unknown) => void }[]): Promise<void> {
    try {
      const results = await this.#run(batch.map(({ item }) => item));
      for (const [index, { resolve }] of batch.entries()) {
        const result = results[index];
        if (result !== undefined) resolve(result);
      }
    } catch (error) {
      if (batch.length === 1 || !this.#mayRetry(error)) {
        for (const { reject } of batch) reject(error);
        return;
      }
      for (const one of batch) await this.#send([one]);
    }
  }
}

const always = (): boolean => true;
