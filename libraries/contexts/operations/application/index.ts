/** What the person who runs the installation sees and does. */
export { deadLetterStates, type DeadLetter, type DeadLetterKind, type DeadLetterState, type FailedJob } from '../domain/dead-letter.ts';
export * from '../domain/operations.errors.ts';
export { DeadLetters, type DeadLetterFilter, type DeadLettersSeen } from './dead-letters.store.ts';
export { DiscardDeadLetters } from './discard-dead-letters.use-case.ts';
export { FailedJobs } from './failed-jobs.ts';
export { KeepDeadLetters } from './keep-dead-letters.use-case.ts';
export { ListDeadLetters } from './list-dead-letters.query.ts';
export { PurgeDeadLetters } from './purge-dead-letters.use-case.ts';
export { ReplayDeadLetter } from './replay-dead-letter.use-case.ts';
export { ReplayKind, type KindSettled } from './replay-kind.use-case.ts';
export { OverdueTimes, overdueTimes, type OverdueInWorkspace, type OverduePosts } from '../domain/overdue.ts';
export { OverdueAlarm } from './overdue-alarm.ts';
export { OverduePostsQuery } from './overdue-posts.query.ts';
export { OverdueReader } from './overdue.reader.ts';
export { WatchOverdue } from './watch-overdue.use-case.ts';
