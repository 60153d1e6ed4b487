import type { Media } from '@arkyra/contracts/http';
import type { MediaFacts } from '@arkyra/network-kit';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useRealtime } from '../../realtime/use-realtime.ts';

export const mediaKey = (id: string) => ['media', id] as const;

const isSettled = (media: Media | undefined) => media !== undefined && media.state !== 'processing' && media.state !== 'uploading';

/** One picture; read again until it is checked, in case the live message is missed. */
export function useMedia(id: string) {
  const { data, error, mutate } = useSWR(mediaKey(id), () => unwrap(api.GET('/media/{id}', { params: { path: { id } } })), {
    refreshInterval: (latest) => (isSettled(latest) ? 0 : 1500),
  });
  useRealtime('media.changed', ({ mediaId }) => {
    if (mediaId === id) void mutate();
  });
  return { media: data, error, mutate };
}

/** What the networks' rules need to know of all pictures of a draft, by id. */
export function useMediaFacts(ids: readonly string[]): ReadonlyMap<string, Media> {
  const wanted = [...new Set(ids)].toSorted();
  const { data, mutate } = useSWR(wanted.length ? ['media', 'of', ...wanted] : null, async () => (await unwrap(api.GET('/media', { params: { query: { ids: wanted.join(','), limit: 200 } } }))).data, {
    keepPreviousData: true,
  });
  useRealtime('media.changed', () => void mutate());
  return new Map((data ?? []).map((media) => [media.id, media]));
}

export const factsOf = ({ id, contentType, size, width, height, altText }: Media): MediaFacts => ({
  id,
  contentType,
  bytes: size,
  width: width ?? 0,
  height: height ?? 0,
  altText,
});
