/** Milliseconds. */
const othersTurn = 250;
const afterNone = 1_000;

/**
 * When a worker takes deliveries that lost their worker before: when nothing else is in its hands, so that one which
 * kills its worker takes no neighbour along, and, among the others, a quarter of a second apart.
 */
export class SuspectTurns {
  #wanted = false;
  #alone = false;
  #notBefore = 0;

  /** Whether others may be claimed now. */
  admitsOthers(nowMs: number, inFlight: number): boolean {
    if (inFlight === 0) this.#alone = false;
    return !this.#alone && !this.isDue(nowMs);
  }

  /** Whether suspects come next; as long as others are on their way, nothing more is claimed. */
  isDue(nowMs: number): boolean {
    return this.#wanted && nowMs >= this.#notBefore;
  }

  /** What a claim of others saw. */
  seen(suspects: boolean, othersClaimed: number, nowMs: number): void {
    if (suspects && !this.#wanted && othersClaimed > 0) this.#notBefore = Math.max(this.#notBefore, nowMs + othersTurn);
    this.#wanted = suspects;
  }

  /** A claim of suspects gave so many. */
  taken(claimed: number, nowMs: number): void {
    this.#wanted = false;
    this.#alone = claimed > 0;
    // Those that are due may be held up by their channel.
    if (claimed === 0) this.#notBefore = nowMs + afterNone;
  }
}
