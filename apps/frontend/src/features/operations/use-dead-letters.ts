import type { DeadLetter, DeadLetterKinds, DeadLetterPage } from '@arkyra/contracts/http';
import { useState } from 'react';
import useSWR, { useSWRConfig } from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';

export type LetterState = DeadLetter['state'];

const step = 25;
const most = 200;
const everyMs = 10_000;

export type Kind = DeadLetterKinds['data'][number];

export interface Served {
  readonly page: DeadLetterPage;
  readonly kinds: readonly Kind[];
}

const fetchKinds = async (): Promise<readonly Kind[]> => (await unwrap(api.GET('/operations/dead-letters/kinds'))).data;

/** The dead jobs of one state, the latest first, and how many open ones there are of each kind. */
export function useDeadLetters(state: LetterState, served: Served) {
  const { mutate } = useSWRConfig();
  const [limit, setLimit] = useState(step);
  const options = { refreshInterval: everyMs, keepPreviousData: true } as const;
  const { data: page } = useSWR<DeadLetterPage, unknown>(
    ['dead-letters', state, limit],
    () => unwrap(api.GET('/operations/dead-letters', { params: { query: { state, limit } } })),
    { ...options, ...(state === 'dead' && limit === step && { fallbackData: served.page }) },
  );
  const { data: kinds = served.kinds } = useSWR<readonly Kind[], unknown>('dead-letter-kinds', fetchKinds, { ...options, fallbackData: served.kinds });
  const reload = () => Promise.all([mutate((key) => Array.isArray(key) && key[0] === 'dead-letters'), mutate('dead-letter-kinds'), mutate('queues')]);
  // While another state loads, the rows of the one before are not shown as its own.
  const letters = page?.data.filter((letter) => letter.state === state);
  return { letters, kinds, hasMore: page?.nextCursor != null && limit < most, showMore: () => setLimit((now) => Math.min(now + step, most)), reload };
}
