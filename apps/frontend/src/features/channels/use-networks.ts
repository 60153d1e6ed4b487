import type { Network } from '@arkyra/contracts/http';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';

const fetchNetworks = async (): Promise<readonly Network[]> => (await unwrap(api.GET('/networks'))).data;

/** The networks of this installation: limits, connect forms and settings. They change with a release only. */
export function useNetworks(initial?: readonly Network[]) {
  const { data, error, isLoading } = useSWR<readonly Network[], unknown>('networks', fetchNetworks, {
    fallbackData: initial,
    revalidateOnMount: initial === undefined,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  });
  return { networks: data, error, isLoading };
}
