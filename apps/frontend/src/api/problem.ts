import type { ProblemDocument } from '@arkyra/contracts/http';

export interface FieldProblem {
  /** JSON pointer into the request's body, e.g. `/email`. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Codes of our own, for answers that never came or were not the API's. */
export type TransportCode = 'unreachable' | 'unreadable';

/** What the API answered instead of a result (RFC 9457), or that it did not answer (`status` 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly fields: readonly FieldProblem[];

  constructor(init: { status: number; code: string; detail?: string; requestId?: string; fields?: readonly FieldProblem[] }) {
    super(`${init.status} ${init.code}`);
    this.name = 'ApiProblem';
    this.status = init.status;
    this.code = init.code;
    this.detail = init.detail ?? '';
    this.requestId = init.requestId ?? '';
    this.fields = init.fields ?? [];
  }

  /** What is wrong with a field of the body, named as `email` or `parts/0/text`. */
  field(name: string): FieldProblem | undefined {
    return this.fields.find((field) => field.pointer === name || field.pointer.replace(/^#?\//, '') === name);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export function isProblemDocument(body: unknown): body is ProblemDocument {
  return isRecord(body) && typeof body['code'] === 'string' && typeof body['status'] === 'number';
}

/** The problem that a response tells; answers of proxies and crashes become `unreadable`. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const requestId = response.headers.get('x-request-id') ?? '';
  if (!isProblemDocument(body)) return new ApiProblem({ status: response.status, code: 'unreadable', requestId });
  return new ApiProblem({
    status: body.status,
    code: body.code,
    detail: body.detail,
    requestId: body.requestId || requestId,
    fields: body.errors ?? [],
  });
}
