import type { PostText } from '@arkyra/publishing';
import type { FastifyReply } from 'fastify';
import { entityTag } from './post-version.ts';

/** Passes on JSON that the database has finished: it is neither parsed nor written again. */
export function sendJson(reply: FastifyReply, body: string | Uint8Array): void {
  void reply.type('application/json; charset=utf-8').send(body);
}

/** One post, with its version as ETag. */
export function sendPost(reply: FastifyReply, { version, body }: PostText): void {
  sendJson(reply.header('etag', entityTag(version)), body);
}
