import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { wire, wireAs } from '@arkyra/kernel';
import { Module } from '@nestjs/common';
import { AuditLog, AuditRetention, AuditTrail, ExportAudit, ListAudit, SealStateQuery } from '../application/index.ts';
import { SqlAuditLog } from './sql-audit-log.ts';

const offered = [wire(ListAudit, [AuditLog]), wire(ExportAudit, [AuditLog]), wire(SealStateQuery, [AuditLog, AuditRetention])];

/** Reading the log. Needs the global platform, database and audit modules. */
@Module({
  providers: [
    wireAs(AuditLog, SqlAuditLog, [Database, AuditTrail]),
    { provide: AuditRetention, useFactory: ({ env }: Config): AuditRetention => ({ months: env.ARKYRA_AUDIT_RETENTION_MONTHS }), inject: [Config] },
    ...offered,
  ],
  exports: offered.map(({ provide }) => provide),
})
export class AuditLogModule {}
