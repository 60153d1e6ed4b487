import { useEffect, useEffectEvent } from 'react';
import { onRealtime, onResync } from '../../realtime/connection.ts';

const gatherMs = 200;

/** Runs when what the viewer was told has changed, or may have after a gap. Many at once are one. */
export function useNotificationChanges(handler: () => void): void {
  const run = useEffectEvent(handler);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => run(), gatherMs);
    };
    const ends = [onRealtime('notification.changed', later), onResync(later)];
    return () => {
      clearTimeout(waiting);
      for (const end of ends) end();
    };
  }, []);
}
