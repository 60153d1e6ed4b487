import { OperationsContextModule, OverdueModule } from '@arkyra/operations/infrastructure';
import { Module } from '@nestjs/common';
import { QueueStates } from '../queues/queue-states.ts';
import { QueuesController } from '../queues/queues.controller.ts';
import { DeadLettersController } from './dead-letters.controller.ts';
import { OverdueController } from './overdue.controller.ts';

/** What the owner of the installation looks after, and what everybody is told when posts are late. */
@Module({ imports: [OperationsContextModule, OverdueModule], controllers: [QueuesController, DeadLettersController, OverdueController], providers: [QueueStates] })
export class OperationsModule {}
