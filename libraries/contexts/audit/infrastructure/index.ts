export { AuditLogModule } from './audit-log.module.ts';
export { AuditModule } from './audit.module.ts';
export { AuditUpkeepModule } from './audit-upkeep.module.ts';
export { PrismaAuditTrail } from './prisma-audit-trail.ts';
