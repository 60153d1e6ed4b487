import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IdempotencyRecords } from './idempotency-records.ts';

const keptHeaders = ['content-type', 'location', 'etag', 'set-cookie', 'cache-control'];

/**
 * Before an answer leaves: keeps it when the request holds an `Idempotency-Key`. A refusal (4xx) changed
 * nothing, so that its key is free again. When a service went away (503) a commit may have got through, so
 * the same request may be repeated; after anything unexpected the answer stays and nothing is done twice.
 */
export async function keepAnswer(records: IdempotencyRecords, request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<void> {
  const claim = request.idempotencyClaim;
  if (!claim) return;
  delete request.idempotencyClaim;
  const { statusCode } = reply;
  const body = bodyText(payload);
  const refused = statusCode >= 400 && statusCode < 500;
  if (statusCode === 503 || (refused && claim.repeated)) return records.suspend(claim);
  if (refused || body === undefined) return records.release(claim);
  const headers: Record<string, string | string[]> = {};
  for (const name of keptHeaders) {
    const value = reply.getHeader(name);
    if (value !== undefined) headers[name] = Array.isArray(value) ? value : String(value);
  }
  await records.finish(claim, statusCode, { headers, body });
}

/** Undefined for a stream, which cannot be kept. */
function bodyText(payload: unknown): string | undefined {
  if (payload === null || payload === undefined) return '';
  if (typeof payload === 'string') return payload;
  return Buffer.isBuffer(payload) ? payload.toString() : undefined;
}
