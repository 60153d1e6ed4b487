import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { PasswordHasher } from '../application/password-hasher.ts';
import { SignInBusyError } from '../domain/identity.errors.ts';

/** argon2id, m = 19 MiB, t = 2, p = 1: OWASP Password Storage Cheat Sheet. argon2id is the library's default. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export interface HashingLimits {
  /** Hashes at once: each takes 19 MiB and one of libuv's four threads, which files and DNS share. */
  readonly running: number;
  /** More than these are turned away: waiting longer than a few seconds helps nobody. */
  readonly waiting: number;
}

const defaults: HashingLimits = { running: Math.min(Math.max(availableParallelism() - 1, 1), 3), waiting: 100 };

export class Argon2PasswordHasher extends PasswordHasher {
  readonly #limits: HashingLimits;
  readonly #queue: (() => void)[] = [];
  #running = 0;
  #nobody: Promise<string> | undefined;

  constructor(limits: HashingLimits = defaults) {
    super();
    this.#limits = limits;
  }

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password, cost));
  }

  async verify(known: string | null, password: string): Promise<boolean> {
    this.#nobody ??= hash('nobody has this password', cost);
    const against = known ?? (await this.#nobody);
    const matches = await this.#inTurn(() => verify(against, password));
    return matches && known !== null;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#limits.running) {
      if (this.#queue.length >= this.#limits.waiting) throw new SignInBusyError();
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
