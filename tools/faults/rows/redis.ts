import { setTimeout as wait } from 'node:timers/promises';
import type { Row } from '../row.ts';
import type { Run } from '../run.ts';

/** Waits for a seeded moment around the due instant, and tells whether anything is still to come then. */
async function stillToCome(run: Run) {
  await run.moment(run.random.between(-400, 300));
  return run.pending();
}

export const redisFlush: Row = {
  name: 'redis-flush',
  what: 'Redis FLUSHALL around the due instant',
  inject: async (run) => {
    const states = await stillToCome(run);
    if (!states) return undefined;
    await run.env.redisCommand('FLUSHALL');
    return { states, note: 'flushed' };
  },
};

export const redisRestartEmpty: Row = {
  name: 'redis-restart-empty',
  what: 'Redis killed, and back at once with nothing in it',
  inject: async (run) => {
    const states = await stillToCome(run);
    if (!states) return undefined;
    await run.env.redis.end('SIGKILL');
    await run.env.redis.start();
    return { states, note: 'restarted empty' };
  },
};

/** Ten minutes at full length; some tens of scaled ones would not fit a thousand runs, so most are shorter. */
export const redisDown: Row = {
  name: 'redis-down',
  what: 'Redis away for up to 10 min (scaled) while the API keeps accepting; back empty',
  plan: () => ({ leadMs: 300 }),
  inject: async (run) => {
    const { env, random } = run;
    const states = await stillToCome(run);
    if (!states) return undefined;
    const whole = 600_000 * env.times.scale;
    const ms = Math.round(random.chance(0.05) || env.times.scale === 1 ? whole : Math.min(whole, random.between(500, 2_500)));
    await env.redis.end(random.pick(['SIGKILL', 'SIGTERM'] as const));
    await wait(ms / 2);
    const accepted = await run.planMore(2);
    if (accepted < 2) run.violations.push(`the API accepted ${accepted} of 2 posts without Redis`);
    await wait(ms / 2);
    await env.redis.start();
    return { states, note: `away for ${ms} ms, ${accepted} posts accepted meanwhile` };
  },
};
