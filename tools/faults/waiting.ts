import { setTimeout as wait } from 'node:timers/promises';

/** Asks until `look` answers something. Undefined when that took longer than `ms`. */
export async function untilSeen<T>(look: () => Promise<T | undefined> | T | undefined, ms: number, pause = 5): Promise<T | undefined> {
  const end = performance.now() + ms;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() > end) return undefined;
    await wait(pause);
  }
}

/** Tries again while a service is away. Throws the last error after `ms`. */
export async function persist<T>(work: () => Promise<T>, ms: number): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > end) throw error;
      await wait(20);
    }
  }
}
