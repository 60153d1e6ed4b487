import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '../rules/index.ts';
import type { NetworkState } from './network-state.ts';
import { refusal, type Outcome } from './outcome.ts';
import type { Blob } from './post.ts';

/** Bytes of pictures in a folder, each under its hash. What a picture is, its first bytes say. */
export class BlobStore {
  readonly #folder: string;
  readonly #state: NetworkState;

  constructor(dataDir: string, state: NetworkState) {
    this.#folder = join(dataDir, 'blobs');
    this.#state = state;
    mkdirSync(this.#folder, { recursive: true });
  }

  /** `POST /blobs`: the bytes are on disk before anything is written down of them. */
  upload(bytes: Buffer): Outcome {
    const contentType = typeOf(bytes);
    if (!contentType) return refusal(415, 'not_a_picture', 'Pictures are JPEG, PNG, WebP or GIF.');
    if (bytes.length > limits.media.maxBytes) return refusal(413, 'too_large', `A picture has at most ${limits.media.maxBytes} bytes.`);
    const id = createHash('sha256').update(bytes).digest('hex');
    const blob = { id, contentType, size: bytes.length };
    if (this.#state.blob(id)) return { status: 200, body: blob };
    const path = join(this.#folder, id);
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
    return { status: 201, body: blob, effects: [{ type: 'blob', blob }] };
  }

  read(id: string): { readonly blob: Blob; readonly bytes: Buffer } | undefined {
    const blob = this.#state.blob(id);
    return blob && { blob, bytes: readFileSync(join(this.#folder, blob.id)) };
  }
}

function typeOf(bytes: Buffer): string | undefined {
  const starts = (signature: string, at = 0) => bytes.subarray(at, at + signature.length).toString('latin1') === signature;
  if (starts('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (starts('\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (starts('GIF87a') || starts('GIF89a')) return 'image/gif';
  return starts('RIFF') && starts('WEBP', 8) ? 'image/webp' : undefined;
}
