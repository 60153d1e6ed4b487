import { Database } from '@arkyra/database';
import { Clock, Ids, wire, wireAs } from '@arkyra/kernel';
import { JobQueue } from '@arkyra/queue';
import { Module } from '@nestjs/common';
import { DeadLetters, DiscardDeadLetters, FailedJobs, KeepDeadLetters, ListDeadLetters, PurgeDeadLetters, ReplayDeadLetter, ReplayKind } from '../application/index.ts';
import { QueueFailedJobs } from './queue-failed-jobs.ts';
import { SqlDeadLetters } from './sql-dead-letters.ts';

const offered = [
  wireAs(DeadLetters, SqlDeadLetters, [Database, Ids]),
  wire(KeepDeadLetters, [FailedJobs, DeadLetters]),
  wire(ListDeadLetters, [DeadLetters]),
  wire(ReplayDeadLetter, [DeadLetters, FailedJobs]),
  wire(ReplayKind, [DeadLetters, ReplayDeadLetter]),
  wire(DiscardDeadLetters, [DeadLetters]),
  wire(PurgeDeadLetters, [DeadLetters, Clock]),
];

/** Dead letters for workers (keep), cron (keep, purge) and the backend (look, replay, discard). Needs the global platform, database and queue modules. */
@Module({ providers: [wireAs(FailedJobs, QueueFailedJobs, [JobQueue]), ...offered], exports: offered.map(({ provide }) => provide) })
export class OperationsContextModule {}
