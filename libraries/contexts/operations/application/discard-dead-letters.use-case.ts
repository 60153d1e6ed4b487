import { DeadLetterNotFoundError, DeadLetterSettledError, type DeadLetter, type DeadLetterState } from '../domain/index.ts';
import type { DeadLetters, DeadLettersSeen } from './dead-letters.store.ts';

/** Puts dead letters aside as not needed any more, and takes that back. */
export class DiscardDeadLetters {
  readonly #letters: DeadLetters;

  constructor(letters: DeadLetters) {
    this.#letters = letters;
  }

  /** Throws `DeadLetterNotFoundError`, `DeadLetterSettledError`. */
  discard(id: string, by: string): Promise<DeadLetter> {
    return this.#move(id, 'dead', 'discarded', by);
  }

  /** Takes a discard back. Throws as `discard`. */
  restore(id: string, by: string): Promise<DeadLetter> {
    return this.#move(id, 'discarded', 'dead', by);
  }

  discardKind(seen: DeadLettersSeen, by: string): Promise<number> {
    return this.#letters.discardSeen(seen, by);
  }

  async #move(id: string, from: DeadLetterState, to: DeadLetterState, by: string): Promise<DeadLetter> {
    const outcome = await this.#letters.move(id, from, to, by);
    if (!outcome) throw new DeadLetterNotFoundError();
    if (!outcome.moved) throw new DeadLetterSettledError(outcome.letter.state);
    return outcome.letter;
  }
}
