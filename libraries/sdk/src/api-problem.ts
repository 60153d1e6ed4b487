import type { components } from './generated/api.ts';

export type ProblemDocument = components['schemas']['ProblemDocument'];

export interface FieldProblem {
  /** JSON pointer into the request, e.g. `/email` (RFC 6901). */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

export interface ApiProblemInit {
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly fields?: readonly FieldProblem[];
  readonly retryAfter?: number;
}

/**
 * What the API answered instead of a result (RFC 9457). Two codes are made here: `unreachable` (status 0, no
 * answer came) and `unreadable` (an answer came, but not from the API).
 */
export class ApiProblem extends Error {
  readonly status: number;
  /** Stable, e.g. `post.not_found`. */
  readonly code: string;
  readonly detail: string;
  /** To be named when asking for help. */
  readonly requestId: string;
  readonly fields: readonly FieldProblem[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;

  constructor({ status, code, detail = '', requestId = '', fields = [], retryAfter }: ApiProblemInit) {
    super(detail ? `${status} ${code}: ${detail}` : `${status} ${code}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.requestId = requestId;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }

  /** What is wrong with a field of the body, named as `email` or `parts/0/text`. */
  field(name: string): FieldProblem | undefined {
    return this.fields.find(({ pointer }) => pointer === name || pointer === `/${name}`);
  }
}

/** Whether a body is the API's word on what went wrong. */
export function isProblemDocument(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' && 'status' in body && typeof body.status === 'number';
}

/** The problem that an answer tells; those of proxies and crashes become `unreadable`. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const requestId = response.headers.get('x-request-id') ?? '';
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retry = Number.isFinite(seconds) ? { retryAfter: seconds } : {};
  if (!isProblemDocument(body)) return new ApiProblem({ status: response.status, code: 'unreadable', requestId, ...retry });
  const { status, code, detail, errors = [] } = body;
  return new ApiProblem({ status, code, detail, requestId: body.requestId || requestId, fields: errors, ...retry });
}
