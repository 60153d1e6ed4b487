import { setTimeout as wait } from 'node:timers/promises';
import { createdMedia, media as mediaSchema } from '@arkyra/contracts/http';
import { call, type Tenant } from './tenants.ts';

/** A valid PNG of one pixel. */
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Uploads a picture as a browser does. Throws when it does not get ready. */
export async function uploadPicture(url: string, { headers }: Tenant): Promise<string> {
  const asked = { fileName: 'dot.png', contentType: 'image/png', size: dot.length };
  const { id, upload } = createdMedia.parse(await call(url, headers, 'POST', '/media', asked));
  const put = await fetch(new URL(upload.url, url), { method: upload.method, headers: upload.headers, body: dot });
  await put.arrayBuffer();
  if (!put.ok) throw new Error(`The upload was answered ${put.status}`);
  await call(url, headers, 'POST', `/media/${id}/complete`, {});
  for (let tries = 0; tries < 300; tries += 1, await wait(50)) {
    const { state, problem } = mediaSchema.parse(await call(url, headers, 'GET', `/media/${id}`));
    if (state === 'ready') return id;
    if (state === 'rejected' || state === 'failed') throw new Error(`The picture is ${state}: ${problem}`);
  }
  throw new Error('The picture did not get ready.');
}
