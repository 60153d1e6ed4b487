import type { Planned } from '../batch.ts';
import { statesOf } from '../ledger.ts';
import type { Row } from '../row.ts';
import type { Run } from '../run.ts';
import { holdAtGate } from '../strike.ts';

const ways = ['delete', 'edit', 'pause', 'cancel'] as const;
type Way = (typeof ways)[number];

/** Each post is changed a moment before or after its time; what the API answers is what must be on the network. */
export const lastMoment: Row = {
  name: 'last-moment',
  what: 'deleted, edited, paused or cancelled a moment before its time: not published as it was',
  plan: () => ({ leadMs: 900, spreadMs: 120 }),
  inject: async (run) => {
    const { env, random } = run;
    // In half of the runs a worker has chosen its deliveries, but not yet locked them, when the changes come.
    const held = random.chance(0.5) ? holdAtGate(run, 'inside claim_deliveries') : undefined;
    const posts = [...Map.groupBy(run.batch.deliveries, ({ postId }) => postId).values()];
    await run.moment(-150);
    const states = statesOf(await run.look());
    const hits = await Promise.all(posts.map((deliveries) => change(run, random.pick(ways), random.between(-140, 260), deliveries)));
    await held;
    await env.gates.openAll();
    const counted = Map.groupBy(hits, (hit) => hit);
    return { states, note: [...counted].map(([hit, all]) => `${all.length} × ${hit}`).toSorted().join(', ') };
  },
  mayEnd: (_planned, { state, holdReason }) => state === 'cancelled' || (state === 'held' && holdReason === 'paused'),
};

/** Makes the change, and notes what must have become of the deliveries by what was answered. */
async function change(run: Run, way: Way, atMs: number, deliveries: readonly Planned[]): Promise<string> {
  const [first] = deliveries;
  if (!first) return 'nothing';
  const { postId, tenant } = first;
  await run.moment(first.at - run.batch.at + atMs);
  const texts = first.texts.map((text) => `${text} (edited)`);
  const asked = { delete: ['DELETE', ''], edit: ['PATCH', ''], pause: ['POST', '/pause'], cancel: ['POST', '/cancel'] } as const;
  const [method, path] = asked[way];
  const answer = await fetch(`${run.env.url}/api/v1/posts/${postId}${path}`, {
    method,
    headers: { ...tenant.headers, ...(way === 'edit' ? { 'content-type': 'application/json' } : {}) },
    ...(way === 'edit' ? { body: JSON.stringify({ version: 1, parts: texts.map((text) => ({ text })) }) } : {}),
  });
  await answer.arrayBuffer();
  if (answer.status >= 500) run.violations.push(`${way} was answered ${answer.status}`);
  if (answer.ok) await note(run, way, texts, deliveries);
  return `${way} ${answer.ok ? 'in time' : 'too late'}`;
}

/** A change that was accepted binds those that had not been claimed by then; the ledger says which. */
async function note(run: Run, way: Way, texts: readonly string[], deliveries: readonly Planned[]): Promise<void> {
  if (way === 'edit') for (const planned of deliveries) planned.texts = texts;
  if (way === 'edit') return;
  const rows = new Map((await run.look()).map((row) => [row.id, row]));
  for (const planned of deliveries) {
    const row = rows.get(planned.deliveryId);
    planned.wanted = row !== undefined && row.state !== 'cancelled' && row.state !== 'held';
  }
}
