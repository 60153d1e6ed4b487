/**
 * The record of who did what. Repositories call `AuditTrail.record` inside their own transaction; hot paths that
 * write in one statement insert into `audit_entries` themselves, with `actorOf` for the actor.
 */
export type { AuditData, AuditEntry, AuditFields } from '../domain/audit-entry.ts';
export { changedFields } from '../domain/changed-fields.ts';
export { describeProblem, type SealProblem } from '../domain/seal.ts';
export { actorOf, guestActor, systemActor, userActor } from './actor.ts';
export { AuditTrail } from './audit-trail.ts';
export { PrepareMonths } from './prepare-months.use-case.ts';
export { AuditRetention, PruneAudit } from './prune-audit.use-case.ts';
export { SealAudit } from './seal-audit.use-case.ts';
export { VerifyAudit, type Verdict } from './verify-audit.use-case.ts';
export { CheckChains } from './check-chains.use-case.ts';
export { SealArchive } from './ports/seal-archive.ts';
export { SealStore } from './ports/seal.store.ts';
export { ExportAudit, type AuditExport } from './export-audit.use-case.ts';
export { ListAudit } from './list-audit.query.ts';
export { SealStateQuery } from './seal-state.query.ts';
export * from './ports/audit-log.ts';
