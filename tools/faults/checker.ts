import type { Batch, Planned } from './batch.ts';
import { isSettled, type LedgerRow } from './ledger.ts';
import type { NetworkPost } from './networks.ts';

export interface Verdict {
  readonly deliveries: number;
  readonly published: number;
  readonly duplicates: number;
  readonly lost: number;
  readonly unknown: number;
  readonly held: number;
  readonly stuck: number;
  /** Milliseconds from the planned instant to the post, by the clocks of network and database. */
  readonly worstLateness: number;
  /** One sentence each; none = right. */
  readonly violations: readonly string[];
}

export interface Expectations {
  /** Deliveries that had something on the wire when the fault struck: these alone may end in doubt on class E. */
  readonly doubtful: ReadonlySet<string>;
  /** Ends other than `published` that are right in this row. */
  readonly mayEnd: (planned: Planned, row: LedgerRow) => boolean;
}

/** Holds the networks' own records against the ledger. */
export function check(batch: Batch, rows: readonly LedgerRow[], posts: readonly NetworkPost[], expectations: Expectations): Verdict {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byText = Map.groupBy(posts, ({ handle, text }) => `${handle} ${text}`);
  const sum = { published: 0, duplicates: 0, lost: 0, unknown: 0, held: 0, stuck: 0, worstLateness: 0 };
  const violations: string[] = [];
  const explained = new Set<NetworkPost>();
  for (const planned of batch.deliveries) {
    const say = (what: string) => violations.push(`${planned.channel.network} ${planned.channel.class} ${planned.deliveryId}: ${what}`);
    const row = byId.get(planned.deliveryId);
    const found = planned.texts.map((text) => byText.get(`${planned.channel.handle} ${text}`) ?? []);
    for (const copies of found) {
      copies.forEach((copy) => explained.add(copy));
      if (copies.length > 1) {
        sum.duplicates += copies.length - 1;
        say(`${copies.length} times on the network`);
      }
    }
    if (!row) {
      if (!planned.wanted) {
        if (found.some((copies) => copies.length > 0)) say('deleted, yet on the network');
        continue;
      }
      sum.lost += 1;
      say('answered, but not in the ledger');
      continue;
    }
    judge(planned, row, found, expectations, sum, say);
  }
  const unsure = new Set<string>();
  for (const post of posts) {
    const isUnanswered = batch.unanswered.includes(post.text) && !unsure.has(`${post.handle} ${post.text}`);
    if (isUnanswered) unsure.add(`${post.handle} ${post.text}`);
    if (!explained.has(post) && !isUnanswered) violations.push(`${post.handle}: "${post.text}" should not be on the network`);
  }
  return { deliveries: batch.deliveries.length, ...sum, violations };
}

type Sum = { published: number; lost: number; unknown: number; held: number; stuck: number; worstLateness: number };

function judge(planned: Planned, row: LedgerRow, found: readonly (readonly NetworkPost[])[], expectations: Expectations, sum: Sum, say: (what: string) => void): void {
  const there = found.filter((copies) => copies.length > 0).length;
  if (!isSettled(row)) {
    sum.stuck += 1;
    if (row.state === 'unknown') sum.unknown += 1;
    return say(`stuck in ${row.state}, overdue by ${Math.round(row.overdueMs)} ms, fence ${row.fence}, attempts ${JSON.stringify(row.attempts.map(({ outcome, open }) => (open ? 'open' : outcome)))}`);
  }
  if (row.state === 'published') {
    sum.published += 1;
    if (!planned.wanted) say('published against the last word');
    if (there < planned.texts.length) {
      sum.lost += 1;
      say(`published in the ledger, ${there} of ${planned.texts.length} parts on the network`);
    }
    const ids = found.map((copies) => copies[0]?.externalId);
    if (row.published.some(({ externalId }, part) => externalId !== ids[part])) say('the ledger names another post than the network has');
    if (found.some((copies, part) => part > 0 && copies[0] && copies[0].parent !== ids[part - 1])) say('a part of a thread hangs elsewhere');
    const head = found[0]?.[0];
    const at = head?.createdAt ?? row.publishedAt;
    if (at !== null && at !== undefined) sum.worstLateness = Math.max(sum.worstLateness, at - planned.at);
    if (head?.createdAt && head.createdAt < planned.at) say(`${planned.at - head.createdAt} ms early`);
  } else otherEnd(planned, row, there, expectations, sum, say);
  twice(row, say);
}

function otherEnd(planned: Planned, row: LedgerRow, there: number, { doubtful, mayEnd }: Expectations, sum: Sum, say: (what: string) => void): void {
  const inDoubt = row.state === 'held' && row.holdReason === 'confirm';
  if (row.state === 'held') sum.held += 1;
  // A person is told that it may be there, or that it is not: any post beyond that is unaccounted for.
  if (!inDoubt && there > row.published.length) say(`${row.state} in the ledger, yet on the network`);
  if (!planned.wanted && row.state !== 'failed') return;
  if (inDoubt && planned.channel.class === 'E' && doubtful.has(row.id)) return;
  if (mayEnd(planned, row)) return;
  if (there === 0 && row.state !== 'held') sum.lost += 1;
  say(`ended as ${row.state}${row.holdReason ? ` (${row.holdReason})` : ''}: ${row.failure?.cause ?? 'no cause given'}`);
}

/** One attempt per claim and part; a second one only where the network refused the first for its sign-in alone. */
function twice({ attempts }: LedgerRow, say: (what: string) => void): void {
  const seen = new Set<string>();
  for (const { fence, part, outcome } of attempts) {
    const key = `${fence} ${part}`;
    if (seen.has(key)) say(`two attempts at part ${part} under fence ${fence}`);
    if (outcome !== 'failed') seen.add(key);
  }
}
