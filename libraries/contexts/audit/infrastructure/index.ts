export { AuditModule } from './audit.module.ts';
export { PrismaAuditTrail } from './prisma-audit-trail.ts';
