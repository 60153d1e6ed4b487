import { useSyncExternalStore } from 'react';

let ended = false;
const listeners = new Set<() => void>();

function become(next: boolean): void {
  ended = next;
  for (const listener of listeners) listener();
}

/** Called when the server no longer knows this session. The page stays, so that typed text is not lost. */
export const markSessionEnded = (): void => become(true);

/** The person says that they have signed in again; the next refused call will tell. */
export const forgetSessionEnded = (): void => become(false);

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
    () => false,
  );
}
