import type { Media } from '@arkyra/contracts/http';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { randomKey } from '../../api/random-key.ts';
import { sendFile } from './send-file.ts';

/** Where a picture belongs: the shared text (`all`) or a channel's own, and the number of the part. */
export interface Place {
  readonly tab: string;
  readonly part: number;
}

/** A file on its way to storage. `progress` from 0 to 1. */
export interface Upload extends Place {
  readonly key: string;
  readonly file: File;
  readonly previewUrl: string;
  readonly progress: number;
  readonly error: unknown;
}

export interface Uploads {
  readonly list: readonly Upload[];
  readonly add: (place: Place, files: readonly File[]) => void;
  readonly retry: (key: string) => void;
  /** Gives up: what is under way is stopped. */
  readonly dismiss: (key: string) => void;
  /** Tells that a part was taken out, with the files on their way to it. */
  readonly partRemoved: (place: Place) => void;
}

/** Uploads straight to storage; `onDone` gets each picture, and its place, as soon as the server has it. */
export function useUploads(onDone: (place: Place, media: Media) => void): Uploads {
  const [list, setList] = useState<readonly Upload[]>([]);
  const latest = useRef({ list, onDone });
  const running = useRef(new Map<string, AbortController>());
  const set = useCallback((next: (all: readonly Upload[]) => readonly Upload[]) => {
    latest.current.list = next(latest.current.list);
    setList(latest.current.list);
  }, []);
  useEffect(() => {
    latest.current.onDone = onDone;
  });

  const start = useCallback(
    (upload: Upload) => {
      const control = new AbortController();
      running.current.set(upload.key, control);
      const change = (part: Partial<Upload>) => set((all) => all.map((one) => (one.key === upload.key ? { ...one, ...part } : one)));
      change({ progress: 0, error: null });
      sendFile(upload.file, (progress) => change({ progress }), control.signal)
        .then((media) => {
          const place = latest.current.list.find(({ key }) => key === upload.key);
          if (place && !control.signal.aborted) latest.current.onDone(place, media);
          set((all) => without(all, ({ key }) => key === upload.key));
        })
        .catch((error: unknown) => change({ error }))
        .finally(() => running.current.delete(upload.key));
    },
    [set],
  );
  const drop = useCallback(
    (isMeant: (upload: Upload) => boolean) => {
      for (const { key } of latest.current.list.filter(isMeant)) running.current.get(key)?.abort();
      set((all) => without(all, isMeant));
    },
    [set],
  );
  return useMemo(
    () => ({
      list,
      add(place, files) {
        const added = files.map((file): Upload => ({ ...place, key: randomKey(), file, previewUrl: URL.createObjectURL(file), progress: 0, error: null }));
        set((all) => [...all, ...added]);
        for (const upload of added) start(upload);
      },
      retry(key) {
        const upload = latest.current.list.find((one) => one.key === key);
        if (upload) start(upload);
      },
      dismiss: (key) => drop((one) => one.key === key),
      partRemoved({ tab, part }) {
        drop((one) => one.tab === tab && one.part === part);
        set((all) => all.map((one) => (one.tab === tab && one.part > part ? { ...one, part: one.part - 1 } : one)));
      },
    }),
    [list, set, start, drop],
  );
}

function without(all: readonly Upload[], isMeant: (upload: Upload) => boolean): readonly Upload[] {
  for (const { previewUrl } of all.filter(isMeant)) URL.revokeObjectURL(previewUrl);
  return all.filter((one) => !isMeant(one));
}
