import { Jitter, Monotonic } from '../application/index.ts';

export class PerformanceMonotonic extends Monotonic {
  ms(): number {
    return performance.now();
  }
}

export class RandomJitter extends Jitter {
  fraction(): number {
    return Math.random();
  }
}
