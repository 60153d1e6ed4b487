import type { ApprovalRule } from '@arkyra/contracts/http';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';

const fetchRules = async (): Promise<readonly ApprovalRule[]> => (await unwrap(api.GET('/approval-rules'))).data;

/** The workspace's rules; undefined until they are known. */
export function useRules(initial?: readonly ApprovalRule[]) {
  const { data, mutate } = useSWR<readonly ApprovalRule[], unknown>('approval-rules', fetchRules, {
    ...(initial ? { fallbackData: initial } : {}),
    revalidateOnMount: initial === undefined,
    revalidateOnFocus: initial !== undefined,
  });
  return { rules: data, reload: () => mutate() };
}
