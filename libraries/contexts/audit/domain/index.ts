export type { AuditData, AuditEntry } from './audit-entry.ts';
