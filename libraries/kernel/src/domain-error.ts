/** What went wrong, in the terms of the caller; each maps to one HTTP status at the door. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'quota'
  | 'unavailable';

/** One field of the input that is wrong; `pointer` is a JSON pointer into the body (RFC 6901). */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

export interface DomainErrorOptions {
  /** A sentence for a person: what happened and what to do about it. */
  readonly detail?: string;
  readonly fields?: readonly FieldProblem[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** Base of every error that a use case may throw. `code` is stable and part of the API. */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  readonly retryAfter: number | undefined;

  constructor(kind: ErrorKind, code: string, options: DomainErrorOptions = {}) {
    super(options.detail ?? code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.kind = kind;
    this.code = code;
    this.fields = options.fields ?? [];
    this.retryAfter = options.retryAfter;
  }
}

/** Bad input: names each field that is wrong. */
export class InvalidInputError extends DomainError {
  constructor(fields: readonly FieldProblem[], detail = fields[0]?.message ?? 'The request is not valid.') {
    super('invalid', 'input.invalid', { detail, fields });
  }
}

export class NotFoundError extends DomainError {
  constructor(thing: string) {
    super('not_found', `${thing}.not_found`, { detail: `There is no such ${thing}.` });
  }
}
