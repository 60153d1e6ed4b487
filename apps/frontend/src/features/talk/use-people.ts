import type { Member } from '@arkyra/contracts/http';
import { useMemo } from 'react';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { peopleOf, type Person } from './mention-draft.ts';

const none: readonly Person[] = [];

/** Who can be named in a comment; asked for once somebody writes. */
export function usePeople(wanted: boolean): readonly Person[] {
  const { data } = useSWR<readonly Member[], unknown>(wanted ? 'members' : null, async () => (await unwrap(api.GET('/members'))).data, { revalidateOnFocus: false });
  return useMemo(() => (data ? peopleOf(data) : none), [data]);
}
