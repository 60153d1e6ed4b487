/** Calls to networks that this process makes at once; the others wait in line. Deliveries that wait for the database take none. */
export class CallLimit {
  #free: number;
  readonly #line: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async use<T>(call: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#line.push(resolve));
    try {
      return await call();
    } finally {
      // Handed over without becoming free, so that nobody slips in between.
      const next = this.#line.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}

/** What one process does at networks at once. Preparing holds pictures in memory, so that it gets half as many. */
export class NetworkSlots {
  readonly sends: CallLimit;
  readonly preparations: CallLimit;

  constructor(count: number) {
    this.sends = new CallLimit(count);
    this.preparations = new CallLimit(Math.ceil(count / 2));
  }
}
