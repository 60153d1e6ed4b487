import { DeadLetterNotFoundError, DeadLetterSettledError, JobUnknownError, QueueAwayError, type DeadLetter } from '../domain/index.ts';
import type { DeadLetters } from './dead-letters.store.ts';
import type { FailedJobs } from './failed-jobs.ts';

/**
 * Runs a dead job once more, with all its attempts. It is put into the queue before it is marked: should the process
 * die in between, it can be replayed again, and the queue holds it once.
 */
export class ReplayDeadLetter {
  readonly #letters: DeadLetters;
  readonly #jobs: FailedJobs;

  constructor(letters: DeadLetters, jobs: FailedJobs) {
    this.#letters = letters;
    this.#jobs = jobs;
  }

  /** Throws `DeadLetterNotFoundError`, `DeadLetterSettledError`, `JobUnknownError`, `QueueAwayError`. */
  async execute(id: string, by: string): Promise<DeadLetter> {
    const outcome = await this.#letters.move(id, 'dead', 'replayed', by, (letter) => this.#putBack(letter));
    if (!outcome) throw new DeadLetterNotFoundError();
    if (!outcome.moved) throw new DeadLetterSettledError(outcome.letter.state);
    return outcome.letter;
  }

  async #putBack({ id, name, payload }: DeadLetter): Promise<void> {
    const added = await this.#jobs.again(name, payload, `replay-${id}`);
    if (added === 'unknown') throw new JobUnknownError(name);
    if (added === 'away') throw new QueueAwayError();
  }
}
