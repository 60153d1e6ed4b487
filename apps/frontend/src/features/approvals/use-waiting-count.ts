import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { useApprovalChanges } from './use-approval-changes.ts';

const most = 20;

const read = async (): Promise<number> => {
  const { data, nextCursor } = await unwrap(api.GET('/approvals', { params: { query: { mine: 'true', limit: most } } }));
  return data.length + (nextCursor === null ? 0 : 1);
};

/** How many requests wait for the viewer, live; one more than `most` stands for all beyond it. */
export function useWaitingCount(): { readonly count: number; readonly isMore: boolean } {
  const { permissions } = useViewer();
  const { data = 0, mutate } = useSWR<number, unknown>(permissions.includes('approvals:decide') ? ['approvals', 'waiting-count'] : null, read, { revalidateOnFocus: false });
  useApprovalChanges(() => void mutate());
  return { count: Math.min(data, most), isMore: data > most };
}
