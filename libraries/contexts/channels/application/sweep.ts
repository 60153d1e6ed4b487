import { DomainError } from '@arkyra/kernel';

const atOnce = 8;

export interface SweepReport {
  readonly done: number;
  /** Passing or definite failures that were dealt with. */
  readonly failed: number;
  /** Anything else: for the log. */
  readonly errors: readonly unknown[];
}

/** Does `work` for each, a few at a time; one that fails does not stop the others. */
export async function sweep<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<SweepReport> {
  let [done, failed] = [0, 0];
  const errors: unknown[] = [];
  const queue = items.values();
  const lane = async () => {
    for (const item of queue) {
      try {
        await work(item);
        done += 1;
      } catch (error) {
        failed += 1;
        if (!(error instanceof DomainError)) errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  return { done, failed, errors };
}
