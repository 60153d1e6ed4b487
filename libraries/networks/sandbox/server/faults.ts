import { createHash } from 'node:crypto';
import type { NetworkState } from './network-state.ts';
import { refusal, type Outcome } from './outcome.ts';
import type { Effect } from './record.ts';

const words = /\[(?<name>rate-limit|token-expired|reject|timeout|black-hole|reset|slow|5xx after|5xx|flaky)(?: (?<number>\d+)s?)?\]/g;

interface Fault {
  readonly name: string;
  readonly number: number;
  /** Stands for this fault, this text and this account in the record. */
  readonly digest: string;
}

/** The faults that words in a text switch on, as test cards do for payments (ARCHITECTURE: "Sandbox network"). */
export function faultsIn(text: string, accountId: string): Fault[] {
  return Array.from(text.matchAll(words), ({ groups }) => {
    const name = groups?.['name'] ?? '';
    const digest = createHash('sha256').update(JSON.stringify([accountId, name, text])).digest('hex');
    return { name, number: Number(groups?.['number'] ?? 1), digest };
  });
}

/** The fault that keeps a post from being recorded, if it is still to be played. `token` is the access token's id. */
export function faultBefore(faults: readonly Fault[], state: NetworkState, token: string): Outcome | undefined {
  for (const fault of faults) {
    const outcome = before(fault, state.played(fault.digest), token);
    if (outcome) return { ...outcome, code: fault.name };
  }
  return undefined;
}

function before({ name, number, digest }: Fault, played: number, token: string): Outcome | undefined {
  const effects: Effect[] = [{ type: 'fault', digest }];
  const unavailable = refusal(503, 'unavailable', 'The network is out of order for a moment.', { effects });
  if (name === 'reject') return refusal(422, 'rejected', 'The network does not like this post.');
  if (name === 'black-hole') return { status: 0, delivery: 'never' };
  if (name === 'flaky') return played < number ? unavailable : undefined;
  if (played > 0) return undefined;
  if (name === 'rate-limit') {
    return refusal(429, 'rate_limited', `Too many posts; wait ${number} s.`, { effects, headers: { 'retry-after': String(number) } });
  }
  if (name === 'token-expired') {
    return refusal(401, 'token_expired', 'The access token has ended.', { effects: [...effects, { type: 'revoked', token }] });
  }
  return name === '5xx' ? unavailable : undefined;
}

/** What happens to the answer of a post that has just been recorded. */
export function faultAfter(faults: readonly Fault[], state: NetworkState): Partial<Outcome> {
  const has = (name: string) => faults.find((fault) => fault.name === name);
  const slow = has('slow');
  const delay = slow ? { delayMs: slow.number * 1000, code: 'slow' } : {};
  if (has('timeout')) return { delivery: 'never', code: 'timeout' };
  if (has('reset')) return { ...delay, delivery: 'reset', code: 'reset' };
  const broken = has('5xx after');
  if (!broken || state.played(broken.digest) > 0) return delay;
  const effects: Effect[] = [{ type: 'fault', digest: broken.digest }];
  return { ...delay, ...refusal(502, 'bad_gateway', 'The network stumbled over its own feet.', { effects }), code: '5xx after' };
}
