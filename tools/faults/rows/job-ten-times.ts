import { jobs, type JobMap, type JobName } from '@arkyra/contracts/jobs';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { Row } from '../row.ts';

export const jobTenTimes: Row = {
  name: 'job-ten-times',
  what: 'every wake-up and reconciliation is delivered ten times: one attempt per fence',
  inject: async (run) => {
    const { env, random, batch } = run;
    const redis = new Redis(env.redisUrl, { maxRetriesPerRequest: null });
    try {
      const add = async <N extends JobName>(name: N, data: JobMap[N]) => {
        const { queue } = jobs[name];
        const open = new Queue(queue, { connection: redis, prefix: `{arkyra-${queue}}`, skipMetasUpdate: true });
        await open.addBulk(Array.from({ length: 10 }, () => ({ name, data })));
      };
      await run.moment(random.between(-100, 200));
      const states = await run.pending();
      if (!states) return undefined;
      const bucket = Math.floor(batch.at / 1_000);
      for (let round = 0; round < 3; round += 1) {
        await add('delivery.wake', { bucket });
        await add('delivery.reconcile', {});
        await add('outbox.relay', {});
        await run.moment(Date.now() - batch.at + random.between(10, 60));
      }
      return { states, note: 'thirty wake-ups, thirty reconciliations' };
    } finally {
      redis.disconnect();
    }
  },
};
