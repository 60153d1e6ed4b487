export { Clock, FixedClock, SystemClock } from './clock.ts';
export { DomainError, InvalidInputError, NotFoundError } from './domain-error.ts';
export type { DomainErrorOptions, ErrorKind, FieldProblem } from './domain-error.ts';
export { Ids, UuidV7 } from './ids.ts';
export { decodeCursor, encodeCursor, invalidCursor, isUuid, readIdCursor, readPointCursor, type Page } from './page.ts';
export type { Principal } from './principal.ts';
export { roles, type Role } from './role.ts';
export { wire, wireAs, type Token, type Wired } from './wire.ts';
