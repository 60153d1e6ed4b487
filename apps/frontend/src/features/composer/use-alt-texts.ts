import type { Media } from '@arkyra/contracts/http';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';

const pauseMs = 800;

interface AltTexts {
  /** The pictures with their descriptions as they are typed. */
  readonly described: ReadonlyMap<string, Media>;
  readonly type: (id: string, altText: string) => void;
  /** Sends what waits. Throws `ApiProblem`. */
  readonly flush: () => Promise<void>;
  /** Why the last description was not saved. */
  readonly error: unknown;
}

/** Descriptions of pictures, saved at every pause like the text itself. */
export function useAltTexts(media: ReadonlyMap<string, Media>, put: (media: Media) => void): AltTexts {
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [error, setError] = useState<unknown>(null);
  const waiting = useRef(new Map<string, string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    for (const [id, altText] of waiting.current) {
      put(await unwrap(api.PATCH('/media/{id}', { params: { path: { id } }, body: { altText } })));
      if (waiting.current.get(id) === altText) waiting.current.delete(id);
    }
  }, [put]);
  const type = useCallback(
    (id: string, altText: string) => {
      setTyped((before) => new Map(before).set(id, altText));
      waiting.current.set(id, altText);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush().then(() => setError(null), setError), pauseMs);
    },
    [flush],
  );
  useEffect(() => () => void flush().catch(() => {}), [flush]);
  const described = useMemo(
    () =>
      new Map(
        [...media].map(([id, one]) => {
          const altText = typed.get(id);
          return [id, altText === undefined || altText === one.altText ? one : { ...one, altText }];
        }),
      ),
    [media, typed],
  );
  return { described, type, flush, error };
}
