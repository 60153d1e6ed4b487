import { DeadLetterNotFoundError, DeadLetterSettledError } from '../domain/index.ts';
import type { DeadLetters, DeadLettersSeen } from './dead-letters.store.ts';
import type { ReplayDeadLetter } from './replay-dead-letter.use-case.ts';

/** As many as one request may take; the answer says how many are left. */
const most = 500;

export interface KindSettled {
  readonly count: number;
  /** There were more than one request takes. */
  readonly more: boolean;
}

/** Replays all dead letters of a kind that the person saw. */
export class ReplayKind {
  readonly #letters: DeadLetters;
  readonly #replay: ReplayDeadLetter;

  constructor(letters: DeadLetters, replay: ReplayDeadLetter) {
    this.#letters = letters;
    this.#replay = replay;
  }

  /** Throws `JobUnknownError`, `QueueAwayError`; those before it are replayed. */
  async execute(seen: DeadLettersSeen, by: string): Promise<KindSettled> {
    const ids = await this.#letters.seen(seen, most + 1);
    let count = 0;
    for (const id of ids.slice(0, most)) if (await this.#one(id, by)) count += 1;
    return { count, more: ids.length > most };
  }

  /** Whether it was this call that replayed it. */
  async #one(id: string, by: string): Promise<boolean> {
    try {
      await this.#replay.execute(id, by);
      return true;
    } catch (error) {
      if (error instanceof DeadLetterSettledError || error instanceof DeadLetterNotFoundError) return false;
      throw error;
    }
  }
}
