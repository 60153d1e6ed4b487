import { useSyncExternalStore } from 'react';

/** Tailwind's `lg`: room for a preview beside the list. */
const wide = '(min-width: 64rem)';

function watch(changed: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export const useWide = (): boolean =>
  useSyncExternalStore(
    watch,
    () => window.matchMedia(wide).matches,
    () => false,
  );
