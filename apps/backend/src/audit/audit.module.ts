import { AuditLogModule } from '@arkyra/audit/infrastructure';
import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.ts';

@Module({ imports: [AuditLogModule], controllers: [AuditController] })
export class AuditLogApiModule {}
