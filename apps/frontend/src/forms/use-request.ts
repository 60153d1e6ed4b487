import { useCallback, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { useProblemText } from '../api/use-problem-text.ts';

export interface Request {
  readonly busy: boolean;
  /** Words about the whole form, or undefined when the problem is told at a field. */
  readonly error: string | undefined;
  /** What the server says about a field of the body. */
  readonly fieldError: (name: string) => string | undefined;
  /** Runs one call at a time; true when it went well. */
  readonly run: (call: () => Promise<void>) => Promise<boolean>;
  readonly clear: () => void;
}

/** A form's call to the API. `fields` are those that show their own errors. */
export function useRequest(fields: readonly string[] = []): Request {
  const problemText = useProblemText();
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  const run = useCallback(async (call: () => Promise<void>) => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      await call();
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);

  const fieldError = (name: string) => (problem instanceof ApiProblem ? problem.field(name)?.message : undefined);
  const atFields = fields.some((name) => fieldError(name) !== undefined);
  return { busy, error: problem === undefined || atFields ? undefined : problemText(problem), fieldError, run, clear: () => setProblem(undefined) };
}
