import type { KeepDeadLetters } from '@arkyra/operations';

/** Keeps what died as soon as it died; several at once are one round. What it misses, cron's task finds. */
export class DeadJobKeeper {
  readonly #keep: KeepDeadLetters;
  readonly #onError: (error: unknown) => void;
  readonly #told = new Set<string>();
  #round: Promise<void> | undefined;

  constructor(keep: KeepDeadLetters, onError: (error: unknown) => void) {
    this.#keep = keep;
    this.#onError = onError;
  }

  told(queue: string): void {
    this.#told.add(queue);
    this.#round ??= this.#work().finally(() => (this.#round = undefined));
  }

  /** Resolves when the round in flight has ended. */
  async settled(): Promise<void> {
    await this.#round;
  }

  async #work(): Promise<void> {
    for (let [queue] = this.#told; queue !== undefined; [queue] = this.#told) {
      this.#told.delete(queue);
      await this.#keep.execute(queue).catch(this.#onError);
    }
  }
}
