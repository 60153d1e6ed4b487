import type { RealtimeMessages, RealtimeName } from '@arkyra/contracts/realtime';
import { useEffect, useEffectEvent } from 'react';
import { onRealtime, onResync } from './connection.ts';

/** Runs for every message of this name while the component is shown. */
export function useRealtime<N extends RealtimeName>(name: N, handler: (message: RealtimeMessages[N]) => void): void {
  const run = useEffectEvent(handler);
  useEffect(() => onRealtime(name, (message) => run(message)), [name]);
}

/** Runs when messages may have been missed: read again what is on the screen. */
export function useResync(handler: () => void): void {
  const run = useEffectEvent(handler);
  useEffect(() => onResync(() => run()), []);
}
