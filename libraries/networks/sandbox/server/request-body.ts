import type { IncomingMessage } from 'node:http';
import { refusal, type Outcome } from './outcome.ts';

/** The whole body of a request, or the refusal of one that is too large. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | Outcome> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > maxBytes) return refusal(413, 'too_large', `A request has at most ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Undefined = no JSON. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
