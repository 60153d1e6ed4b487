import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Clock, wire, wireAs } from '@arkyra/kernel';
import { RealtimePublisher } from '@arkyra/realtime';
import { AppLogger, Metrics } from '@arkyra/telemetry';
import { Module } from '@nestjs/common';
import { OverdueAlarm, OverduePostsQuery, OverdueReader, OverdueTimes, overdueTimes, WatchOverdue } from '../application/index.ts';
import { SqlOverdueReader } from './sql-overdue.reader.ts';
import { TelemetryOverdueAlarm } from './telemetry-overdue-alarm.ts';

const reading = [
  { provide: OverdueTimes, useFactory: ({ env }: Config): OverdueTimes => overdueTimes(env.ARKYRA_TIME_SCALE), inject: [Config] },
  wireAs(OverdueReader, SqlOverdueReader, [Database, OverdueTimes]),
];

/** What is late, for the people of a workspace. Needs the global platform and database modules. */
@Module({ providers: [...reading, wire(OverduePostsQuery, [OverdueReader])], exports: [OverduePostsQuery] })
export class OverdueModule {}

/** The alarm, for cron. Needs the global platform, telemetry, database and realtime modules. */
@Module({
  providers: [...reading, wireAs(OverdueAlarm, TelemetryOverdueAlarm, [AppLogger, Metrics, RealtimePublisher]), wire(WatchOverdue, [OverdueReader, OverdueAlarm, Clock])],
  exports: [WatchOverdue],
})
export class OverdueWatchModule {}
