import type { ComponentHealth } from '@arkyra/contracts/http';

export interface CheckOptions {
  /** A component that takes longer is down. */
  readonly timeoutMs?: number;
  /** How long an answer is given again, so that askers cannot load the component. */
  readonly freshMs?: number;
}

/** Asks one component how it is. `work` throws when it is down and may answer why it is only degraded. */
export class ComponentCheck {
  readonly #work: () => Promise<string | void>;
  readonly #timeoutMs: number;
  readonly #freshMs: number;
  #last: { at: number; health: Promise<ComponentHealth> } | undefined;

  constructor(work: () => Promise<string | void>, { timeoutMs = 2_000, freshMs = 1_000 }: CheckOptions = {}) {
    this.#work = work;
    this.#timeoutMs = timeoutMs;
    this.#freshMs = freshMs;
  }

  run(): Promise<ComponentHealth> {
    const now = performance.now();
    if (!this.#last || now - this.#last.at > this.#freshMs) this.#last = { at: now, health: this.#ask(now) };
    return this.#last.health;
  }

  async #ask(started: number): Promise<ComponentHealth> {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(`No answer within ${this.#timeoutMs} ms`)), this.#timeoutMs);
    try {
      const work = this.#work();
      work.catch(() => {});
      const detail = await Promise.race([work, late]);
      const latencyMs = Math.round((performance.now() - started) * 10) / 10;
      return typeof detail === 'string' ? { status: 'degraded', latencyMs, detail } : { status: 'ok', latencyMs };
    } catch {
      // Why is for the logs: an error may name addresses and users.
      return { status: 'down', detail: 'It cannot be reached or does not answer.' };
    } finally {
      clearTimeout(timer);
    }
  }
}
