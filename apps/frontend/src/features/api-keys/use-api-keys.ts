import type { ApiKey } from '@arkyra/contracts/http';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';

const fetchKeys = async (): Promise<readonly ApiKey[]> => (await unwrap(api.GET('/api-keys'))).data;

export function useApiKeys(initial: readonly ApiKey[]) {
  const { data = initial, mutate } = useSWR<readonly ApiKey[], unknown>('api-keys', fetchKeys, { fallbackData: initial, revalidateOnMount: false });
  return { keys: data, reload: mutate };
}
