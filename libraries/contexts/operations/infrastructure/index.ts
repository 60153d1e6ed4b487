export { OperationsContextModule } from './operations.module.ts';
export { OverdueModule, OverdueWatchModule } from './overdue.module.ts';
export { QueueFailedJobs } from './queue-failed-jobs.ts';
export { SqlDeadLetters } from './sql-dead-letters.ts';
export { SqlOverdueReader } from './sql-overdue.reader.ts';
