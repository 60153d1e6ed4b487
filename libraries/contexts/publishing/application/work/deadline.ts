import { NetworkFailure } from '@arkyra/network-kit';

/**
 * Runs a call to a network for at most `ms`. The call gets a signal that ends with the time or with the claim;
 * one that does not heed it is left alone, and counts as unanswered.
 */
export async function withDeadline<T>(ms: number, claim: AbortSignal, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const ending = new AbortController();
  const end = () => {
    ending.abort(new NetworkFailure('transient', { detail: 'The network did not answer in time' }));
    // A call that heeds the signal tells more than we know: give it a moment.
    setTimeout(() => reject(new NetworkFailure('transient', { detail: 'The network did not answer in time' })), grace);
  };
  const timer = setTimeout(end, ms);
  claim.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([call(ending.signal), late]);
  } finally {
    clearTimeout(timer);
    claim.removeEventListener('abort', end);
  }
}

const grace = 50;
