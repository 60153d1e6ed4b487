import type { Row } from '../row.ts';
import { publishes } from '../strike.ts';
import { untilSeen } from '../waiting.ts';
import type { Run } from '../run.ts';

const retryAfterMs = 1_000;
const refusal = { status: 429, headers: { 'retry-after': '1', 'content-type': 'application/json' }, answer: '{"error":"rate_limited","message":"Too many posts."}' };

/** Two channels of each workspace are limited; the others must not feel it. */
export const rateLimitStorm: Row = {
  name: 'rate-limit-storm',
  what: 'every request of some channels is answered 429: nothing of them before Retry-After, others untouched',
  inject: async (run) => {
    const { env, random } = run;
    const limited = new Map(env.tenants.flatMap(({ channels }) => channels.filter(({ network }) => network === 'sandbox' && random.chance(0.4)).map(({ id }) => [id, 0])));
    let refused = 0;
    run.onTheWire({
      before: (exchange) => {
        const planned = publishes(exchange) ? run.named(exchange) : undefined;
        const until = planned && limited.get(planned.channel.id);
        if (!planned || until === undefined) return 'pass';
        const now = Date.now();
        // Those that were on their way when the first was refused could not know.
        if (until === 0) {
          refused += 1;
          limited.set(planned.channel.id, now + retryAfterMs);
          return refusal;
        }
        if (now >= until) return 'pass';
        refused += 1;
        if (now > until - retryAfterMs + grace(run)) run.violations.push(`channel ${planned.channel.handle} was asked ${Math.round(until - now)} ms before Retry-After`);
        return refusal;
      },
    });
    const states = await untilSeen(async () => (refused > 0 ? run.states() : undefined), 8_000);
    await untilSeen(async () => ([...limited.values()].every((until) => until > 0 && Date.now() > until) ? true : undefined), retryAfterMs * 4, 50);
    return states && { states, note: `${limited.size} channels limited` };
  },
};

/** What was claimed before the pause was known still goes out: at most as long as one request may take. */
const grace = (run: Run) => run.env.times.publishing.networkTimeout;
