/**
 * The record of who did what. Repositories call `AuditTrail.record` inside their own transaction; hot paths that
 * write in one statement insert into `audit_entries` themselves, with `actorOf` for the actor.
 */
export type { AuditData, AuditEntry } from '../domain/audit-entry.ts';
export { actorOf, systemActor, userActor } from './actor.ts';
export { AuditTrail } from './audit-trail.ts';
