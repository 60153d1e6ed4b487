import { useEffect, useEffectEvent } from 'react';
import { onRealtime, onResync } from '../../realtime/connection.ts';

const gatherMs = 200;

/** Runs when a request for an approval has changed, or may have; `postId` is undefined after a gap. Many at once are one. */
export function useApprovalChanges(handler: (postId: string | undefined) => void): void {
  const run = useEffectEvent(handler);
  useEffect(() => {
    const waiting = new Map<string | undefined, ReturnType<typeof setTimeout>>();
    const later = (postId: string | undefined) => {
      clearTimeout(waiting.get(postId));
      waiting.set(postId, setTimeout(() => (waiting.delete(postId), run(postId)), gatherMs));
    };
    const ends = [onRealtime('approval.changed', ({ postId }) => later(postId)), onResync(() => later(undefined))];
    return () => {
      for (const end of ends) end();
      for (const timer of waiting.values()) clearTimeout(timer);
    };
  }, []);
}
