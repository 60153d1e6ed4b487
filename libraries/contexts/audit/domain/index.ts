export type { AuditData, AuditEntry, AuditFields } from './audit-entry.ts';
export { changedFields } from './changed-fields.ts';
export { describeProblem, type SealProblem } from './seal.ts';
