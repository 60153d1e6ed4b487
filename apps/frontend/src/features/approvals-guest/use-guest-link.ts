import type { ApprovalVerdict, GuestView } from '@arkyra/contracts/http';
import { useState, useSyncExternalStore } from 'react';
import useSWR from 'swr';
import { ApiProblem } from '../../api/problem.ts';
import { answerLink, openLink } from './guest-api.ts';

function watchHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** What follows the # of the address; null while the server draws the page. It reaches no server by itself. */
const useToken = (): string | null =>
  useSyncExternalStore(
    watchHash,
    () => location.hash.slice(1),
    () => null,
  );

export interface GuestLink {
  readonly view: GuestView | undefined;
  /** What the address carries; empty until it is known. */
  readonly token: string;
  readonly error: unknown;
  /** The address carries no token. */
  readonly isIncomplete: boolean;
  readonly retry: () => void;
  /** `moved`: it was something else by then; what it is now is read. Throws what else the API answered. */
  readonly answer: (verdict: ApprovalVerdict, comment: string) => Promise<'taken' | 'moved'>;
}

/** The post behind the link, read again when one comes back to it. */
export function useGuestLink(): GuestLink {
  const token = useToken();
  const [wasAnswered, setAnswered] = useState(false);
  const { data, error, mutate } = useSWR<GuestView, unknown>(token ? ['guest', token] : null, () => openLink(token ?? ''), {
    focusThrottleInterval: 20_000,
    shouldRetryOnError: false,
    revalidateOnFocus: !wasAnswered,
  });
  const answer = async (verdict: ApprovalVerdict, comment: string) => {
    try {
      await mutate(await answerLink(token ?? '', verdict, data?.approval.step ?? 1, comment), { revalidate: false });
      setAnswered(true);
      return 'taken' as const;
    } catch (failure) {
      if (!(failure instanceof ApiProblem) || ![403, 404, 409, 410].includes(failure.status)) throw failure;
      await mutate().catch(() => undefined);
      return 'moved' as const;
    }
  };
  return { view: data, token: token ?? '', error, isIncomplete: token === '', retry: () => void mutate(), answer };
}
