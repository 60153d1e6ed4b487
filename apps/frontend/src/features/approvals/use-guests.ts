import type { Guest } from '@arkyra/contracts/http';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';

/** The guest links of a request, the newest last; undefined until they are known. */
export function useGuests(approvalId: string, revision: number) {
  const read = async (): Promise<readonly Guest[]> => (await unwrap(api.GET('/approvals/{id}/guests', { params: { path: { id: approvalId } } }))).data;
  const { data, error, mutate } = useSWR<readonly Guest[], unknown>(['approvals', 'guests', approvalId, revision], read, { keepPreviousData: true });
  return { guests: data, error, reload: () => void mutate() };
}
