/** The only source of "now" below the apps. Due times of deliveries are judged by the database's clock instead. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is told to move: for tests. */
export class FixedClock extends Clock {
  #at: number;

  constructor(at: string | number | Date = 0) {
    super();
    this.#at = new Date(at).getTime();
  }

  now(): Date {
    return new Date(this.#at);
  }

  /** Moves forward by `ms` milliseconds. */
  advance(ms: number): void {
    this.#at += ms;
  }
}
