import type { FieldProblem } from '@arkyra/kernel';

/** The request does not fit its schema; no use case has seen it. Answered with 400. */
export class InvalidRequestError extends Error {
  readonly fields: readonly FieldProblem[];

  constructor(where: 'body' | 'query' | 'path', fields: readonly FieldProblem[]) {
    const [first] = fields;
    const field = first?.pointer ? ` at ${first.pointer}` : '';
    super(`The ${where} is not valid${field}: ${first?.message ?? 'see the documentation of this call.'}`);
    this.name = 'InvalidRequestError';
    this.fields = fields;
  }
}
