import { STATUS_CODES } from 'node:http';
import type { ProblemDocument } from '@arkyra/contracts/http';
import { DomainError, type ErrorKind, type FieldProblem } from '@arkyra/kernel';
import { HttpException } from '@nestjs/common';
import { isBackingServiceAway } from './backing-service-away.ts';
import { InvalidRequestError } from './invalid-request.error.ts';

/** What a problem says, before it is addressed to a request. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly FieldProblem[];
  /** Seconds. */
  readonly retryAfter: number | undefined;
}

const statusOfKind: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  quota: 429,
  unavailable: 503,
};

/** Codes and words for what fails before a use case is reached. */
const ofTheDoor: Readonly<Record<number, readonly [code: string, detail: string]>> = {
  400: ['request.malformed', 'The request could not be read; its body must be valid JSON.'],
  401: ['auth.required', 'Log in, or send an API key.'],
  403: ['access.denied', 'You may not do this.'],
  404: ['route.not_found', 'There is nothing at this address.'],
  405: ['method.not_allowed', 'This address does not answer to this method.'],
  408: ['request.timeout', 'The request took too long to arrive.'],
  413: ['body.too_large', 'The body is too large; 1 MiB is the most.'],
  414: ['url.too_long', 'The address is too long.'],
  415: ['body.unsupported_type', 'Send the body as application/json.'],
  429: ['rate_limited', 'Too many requests.'],
  431: ['headers.too_large', 'The headers are too large.'],
  503: ['service.unavailable', 'A service that this needs is away. Try again shortly.'],
};

const unexpected: Problem = {
  status: 500,
  code: 'internal',
  detail: 'Something went wrong on our side. The request id helps to find out what.',
  fields: [],
  retryAfter: undefined,
};

/** What is said to a request that no use case has seen, by status. */
export function problemOfDoor(status: number): Problem {
  const [code, detail] = ofTheDoor[status] ?? [`http.${status}`, STATUS_CODES[status] ?? 'The request failed.'];
  return { status, code, detail, fields: [], retryAfter: status === 503 ? 2 : undefined };
}

/** What the outside may know of an error: its own words if it is ours, nothing of anything unexpected. */
export function problemOf(error: unknown): Problem {
  if (error instanceof InvalidRequestError) return { status: 400, code: 'request.invalid', detail: error.message, fields: error.fields, retryAfter: undefined };
  if (error instanceof DomainError) {
    const { kind, code, message, fields, retryAfter } = error;
    return { status: statusOfKind[kind], code, detail: message, fields, retryAfter };
  }
  if (error instanceof HttpException && error.getStatus() < 500) return problemOfDoor(error.getStatus());
  if (isBackingServiceAway(error)) return problemOfDoor(503);
  return unexpected;
}

/** RFC 9457 document of a problem; `type` is a name, not an address. */
export function problemDocumentOf({ status, code, detail, fields }: Problem, requestId: string): ProblemDocument {
  return {
    type: `urn:arkyra:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    code,
    requestId,
    ...(fields.length > 0 && { errors: fields.map(({ pointer, code: fieldCode, message }) => ({ pointer, code: fieldCode, message })) }),
  };
}
