import { useState } from 'react';
import useSWR, { type SWRResponse, unstable_serialize, useSWRConfig } from 'swr';

/**
 * SWR that begins with what the server rendered. An answer that is already in the cache may be older than the
 * page: then it is read again, else not.
 */
export function useServed<Data, Key extends readonly unknown[]>(
  key: Key,
  read: (key: Key) => Promise<Data>,
  served: Data | undefined,
  options: { readonly keepPreviousData?: boolean; readonly isPaused?: () => boolean } = {},
): SWRResponse<Data, unknown> {
  const { cache } = useSWRConfig();
  const [wasKnown] = useState(() => cache.get(unstable_serialize(key))?.data !== undefined);
  return useSWR<Data, unknown>(key, () => read(key), {
    ...options,
    ...(served === undefined ? {} : { fallbackData: served }),
    // Comparing long lists by value costs more than drawing what did not change.
    compare: Object.is,
    revalidateOnMount: wasKnown || served === undefined,
  });
}
