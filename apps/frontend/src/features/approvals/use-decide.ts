import type { Approval, ApprovalVerdict } from '@arkyra/contracts/http';
import { useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { type Decided, decideAll } from './decide-all.ts';

const decide = async ({ id, step }: Approval, verdict: ApprovalVerdict, comment: string): Promise<Approval> =>
  await unwrap(api.POST('/approvals/{id}/decisions', { params: { path: { id } }, body: { verdict, step, ...(comment ? { comment } : {}) } }));
const read = async (id: string): Promise<Approval> => await unwrap(api.GET('/approvals/{id}', { params: { path: { id } } }));

/** Sends a word on one or many; one sending at a time. */
export function useDecide() {
  const [progress, setProgress] = useState<number | null>(null);
  const [failed, setFailed] = useState<readonly Decided[]>([]);
  const running = useRef(false);
  /** Undefined where one is under way already. */
  const run = async (approvals: readonly Approval[], verdict: ApprovalVerdict, comment: string): Promise<readonly Decided[] | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setFailed([]);
    setProgress(0);
    const results = await decideAll(approvals, verdict, comment, { decide, read, onProgress: setProgress });
    setFailed(results.filter(({ error }) => error !== undefined));
    setProgress(null);
    running.current = false;
    return results;
  };
  return { progress, failed, run };
}
