import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';
import { errorCode, HttpFailure } from './http-failure.ts';

export const acceptedCodings = 'gzip, br';

type Decoder = (raw: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const decoders = new Map<string, Decoder>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
  ['zstd', promisify(zstdDecompress)],
]);

/** The body with its content coding undone; the result is bounded too, so that a small bomb stays small. */
export async function decodeBody(raw: Uint8Array, coding: string | undefined, maxBytes: number): Promise<Uint8Array> {
  const decode = decoders.get(coding?.trim().toLowerCase() ?? '');
  if (!decode || raw.length === 0) return raw;
  try {
    return await decode(raw, { maxOutputLength: maxBytes });
  } catch (error) {
    const large = errorCode(error) === 'ERR_BUFFER_TOO_LARGE';
    const message = large ? `The answer is larger than ${maxBytes} bytes.` : 'The answer could not be unpacked.';
    throw new HttpFailure(large ? 'too-large' : 'reset', 'after-send', message, error);
  }
}
