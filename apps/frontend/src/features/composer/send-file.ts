import type { Media } from '@arkyra/contracts/http';
import { api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { unwrap } from '../../api/unwrap.ts';

interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends the bytes with progress; `fetch` cannot tell how far an upload is. */
function put(file: File, { url, headers }: Target, onProgress: (share: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (code: 'unreachable' | 'unreadable') => reject(new ApiProblem({ status: request.status, code }));
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0));
    request.addEventListener('load', () => (request.status < 300 ? resolve() : fail('unreadable')));
    request.addEventListener('error', () => fail('unreachable'));
    request.addEventListener('abort', () => fail('unreachable'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Announces a picture, sends it to storage and has it checked. Throws `ApiProblem`. `onProgress` gets 0 to 1. */
export async function sendFile(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Media> {
  const created = await unwrap(api.POST('/media', { body: { fileName: file.name || 'picture', contentType: file.type, size: file.size } }));
  signal.throwIfAborted();
  await put(file, created.upload, onProgress, signal);
  return await unwrap(api.POST('/media/{id}/complete', { params: { path: { id: created.id } } }));
}

/** The pictures among what was dropped or pasted, and how many other files there were. */
export function filesOf(data: DataTransfer): { readonly images: File[]; readonly others: number } {
  const files = [...data.files];
  const images = files.filter((file) => file.type.startsWith('image/'));
  return { images, others: files.length - images.length };
}
