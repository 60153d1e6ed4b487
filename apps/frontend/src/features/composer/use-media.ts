import type { Media } from '@arkyra/contracts/http';
import type { MediaFacts } from '@arkyra/network-kit';
import { useCallback, useMemo } from 'react';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useRealtime } from '../../realtime/use-realtime.ts';

const isSettled = ({ state }: Media) => state !== 'processing' && state !== 'uploading';
const againMs = 2_000;

interface MediaSet {
  readonly media: ReadonlyMap<string, Media>;
  readonly error: unknown;
  /** Takes in what is newer than the last reading. */
  readonly put: (media: Media) => void;
}

/** The pictures of a draft by id; read again until each is checked, in case the live message is missed. */
export function useMedia(ids: readonly string[]): MediaSet {
  const wanted = [...new Set(ids)].toSorted();
  const read = async () => (await unwrap(api.GET('/media', { params: { query: { ids: wanted.join(','), limit: 200 } } }))).data;
  const { data, error, mutate } = useSWR<readonly Media[], unknown>(wanted.length ? ['media', ...wanted] : null, read, {
    keepPreviousData: true,
    refreshInterval: (latest) => (latest?.every(isSettled) ? 0 : againMs),
  });
  useRealtime('media.changed', ({ mediaId }) => {
    if (wanted.includes(mediaId)) void mutate();
  });
  const media = useMemo(() => new Map((data ?? []).map((one) => [one.id, one])), [data]);
  const put = useCallback((one: Media) => void mutate((all = []) => [...all.filter(({ id }) => id !== one.id), one], { revalidate: false }), [mutate]);
  return { media, error, put };
}

export const factsOf = ({ id, contentType, size, width, height, altText }: Media): MediaFacts => ({
  id,
  contentType,
  bytes: size,
  width: width ?? 0,
  height: height ?? 0,
  altText,
});
