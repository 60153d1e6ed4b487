import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * False until the page's code runs. A form that is sent before would be sent by the browser itself, so its
 * button waits; `method="post"` beside it keeps what was typed out of the address even then.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
