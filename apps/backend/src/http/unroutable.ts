import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { problemDocumentOf, problemOfDoor, type Problem } from './problem.ts';

const badAddress: Problem = { status: 400, code: 'url.malformed', detail: 'The address is not encoded as an address must be.', fields: [], retryAfter: undefined };

/** An address that the router cannot read reaches no route, hook or filter, so that its problem is made here. */
export function answerUnroutable({ statusCode }: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = statusCode === undefined || statusCode === 400 ? badAddress : problemOfDoor(statusCode);
  void reply
    .status(problem.status)
    .headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    .type('application/problem+json')
    .send(JSON.stringify(problemDocumentOf(problem, request.id)));
}
