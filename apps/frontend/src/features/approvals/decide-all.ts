import type { Approval, ApprovalVerdict } from '@arkyra/contracts/http';
import { ApiProblem } from '../../api/problem.ts';

export interface Decided {
  readonly approval: Approval;
  /** Undefined when the word was taken. */
  readonly error: unknown;
  /** What it is by now, where its answer was refused; null where that can't be had either. */
  readonly now: Approval | null;
}

interface Calls {
  /** Throws what the API answered. */
  readonly decide: (approval: Approval, verdict: ApprovalVerdict, comment: string) => Promise<Approval>;
  readonly read: (id: string) => Promise<Approval>;
  readonly onProgress?: (done: number) => void;
}

/**
 * What may be sent once more: what was refused but can still be decided, at the step where it is by now, and
 * what got no answer. One that was taken after all is refused then, and says so.
 */
export const stillToDecide = (results: readonly Decided[]): Approval[] =>
  results.flatMap(({ approval, error, now }) => {
    if (error === undefined) return [];
    if (now) return now.canDecide ? [now] : [];
    return error instanceof ApiProblem && error.status > 0 && error.status < 500 ? [] : [approval];
  });

const atOnce = 4;

/** Gives the same word on each, a few at a time; one that is refused stops none of the others. In the order of `approvals`. */
export async function decideAll(approvals: readonly Approval[], verdict: ApprovalVerdict, comment: string, { decide, read, onProgress }: Calls): Promise<Decided[]> {
  const results: Decided[] = [];
  let done = 0;
  const one = async (approval: Approval): Promise<Decided> => {
    try {
      return { approval, error: undefined, now: await decide(approval, verdict, comment) };
    } catch (error) {
      return { approval, error: error ?? new Error('refused'), now: await read(approval.id).catch(() => null) };
    } finally {
      onProgress?.(++done);
    }
  };
  for (let from = 0; from < approvals.length; from += atOnce) results.push(...(await Promise.all(approvals.slice(from, from + atOnce).map(one))));
  return results;
}
