export * from './dead-letter.ts';
export * from './operations.errors.ts';
export * from './overdue.ts';
