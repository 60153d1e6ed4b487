import type { Exchange, Fate } from '../proxy.ts';
import type { Row } from '../row.ts';
import { untilSeen } from '../waiting.ts';
import { ending, endingTokens, refreshes } from './token-expiry.ts';

/** A token that the network has given out and no worker ever kept is asked for again while the network still knows it. */
export const killRefresh: Row = {
  name: 'kill-refresh',
  what: 'every worker killed while new tokens are asked for: before the network saw it, or before its answer came back',
  plan: endingTokens,
  inject: async (run) => {
    const { env } = run;
    const side = run.random.pick(['before', 'after'] as const);
    const end = ending(env);
    const held: ((fate: Fate) => void)[] = [];
    let open = false;
    const hold = (exchange: Exchange): Promise<Fate> | Fate => (refreshes(exchange) && !open ? new Promise((go) => held.push(go)) : 'pass');
    run.onTheWire({
      before: async (exchange) => {
        const fate = side === 'before' ? await hold(exchange) : 'pass';
        return fate === 'pass' ? end(exchange) : fate;
      },
      after: (exchange) => (side === 'after' ? hold(exchange) : 'pass'),
    });
    const found = await untilSeen(() => held[0], 8_000 + Math.max(0, run.batch.at - Date.now()));
    const states = await run.pending();
    // A worker that waited for it to its end is a refresh that failed, not one that was killed.
    if (found && states) await Promise.all(env.workers.map((worker) => worker.kill()));
    await run.look();
    open = true;
    for (const go of held.splice(0)) go(found && states ? 'cut' : 'pass');
    if (!found || !states) return undefined;
    await untilSeen(async () => ((await run.pending()) ? undefined : true), env.times.settle + env.times.slack, 50);
    const { rows } = await env.db.query<{ handle: string }>(`SELECT handle FROM channels WHERE state <> 'connected'`);
    for (const { handle } of rows) run.violations.push(`${handle} lost its sign-in`);
    return { states, note: `all workers killed ${side} the network answered a refresh` };
  },
};
