import type { Row } from '../row.ts';
import { clock } from './clock.ts';
import { freezeWorker } from './freeze-worker.ts';
import { jobTenTimes } from './job-ten-times.ts';
import { killRefresh } from './kill-refresh.ts';
import { killWorker } from './kill-worker.ts';
import { lastMoment } from './last-moment.ts';
import { poison } from './poison.ts';
import { postgresRestart } from './postgres-restart.ts';
import { rateLimitStorm } from './rate-limit-storm.ts';
import { redisDown, redisFlush, redisRestartEmpty } from './redis.ts';
import { storageFull } from './storage-full.ts';
import { tokenExpiry } from './token-expiry.ts';
import { blackHole, resetAfterSend } from './wire.ts';

export const rows: readonly Row[] = [
  killWorker,
  freezeWorker,
  redisFlush,
  redisRestartEmpty,
  redisDown,
  postgresRestart,
  blackHole,
  resetAfterSend,
  clock,
  jobTenTimes,
  rateLimitStorm,
  tokenExpiry,
  killRefresh,
  poison,
  storageFull,
  lastMoment,
];
