import type { Media } from '@arkyra/contracts/http';
import { useCallback, useState } from 'react';
import { mutate } from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { mediaKey } from './use-media.ts';

/** A file on its way to storage. `progress` from 0 to 1. */
export interface Upload {
  readonly key: string;
  readonly fileName: string;
  readonly previewUrl: string;
  readonly progress: number;
  readonly error: unknown;
}

/** Sends the bytes with progress; `fetch` cannot tell how far an upload is. */
function put(file: File, { url, headers }: { url: string; headers: Record<string, string> }, onProgress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0));
    request.addEventListener('load', () => (request.status < 300 ? resolve() : reject(new Error(`storage answered ${request.status}`))));
    request.addEventListener('error', () => reject(new Error('storage cannot be reached')));
    request.send(file);
  });
}

async function send(file: File, onProgress: (share: number) => void): Promise<Media> {
  const created = await unwrap(api.POST('/media', { body: { fileName: file.name || 'picture', contentType: file.type, size: file.size } }));
  await put(file, created.upload, onProgress);
  const media = await unwrap(api.POST('/media/{id}/complete', { params: { path: { id: created.id } } }));
  await mutate(mediaKey(media.id), media, { revalidate: false });
  return media;
}

/** Uploads straight to storage; `onDone` gets each picture as soon as the server has it. */
export function useUploads(onDone: (media: Media) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = useCallback((key: string, part: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one))), []);
  const dismiss = useCallback((key: string) => setUploads((all) => all.filter((one) => one.key !== key)), []);
  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = `${file.name}-${file.size}-${performance.now()}`;
        setUploads((all) => [...all, { key, fileName: file.name, previewUrl: URL.createObjectURL(file), progress: 0, error: null }]);
        send(file, (progress) => change(key, { progress }))
          .then((media) => {
            dismiss(key);
            onDone(media);
          })
          .catch((error: unknown) => change(key, { error }));
      }
    },
    [change, dismiss, onDone],
  );
  return { uploads, add, dismiss };
}

export const imagesOf = (data: DataTransfer): File[] => [...data.files].filter((file) => file.type.startsWith('image/'));
