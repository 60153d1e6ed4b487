import { AuditUpkeepModule } from '@arkyra/audit/infrastructure';
import { Module } from '@nestjs/common';
import { CheckChainsTask } from './check-chains.task.ts';
import { KeepMonthsTask } from './keep-months.task.ts';
import { SealAuditTask } from './seal-audit.task.ts';

@Module({ imports: [AuditUpkeepModule], providers: [SealAuditTask, KeepMonthsTask, CheckChainsTask] })
export class AuditTasksModule {}
