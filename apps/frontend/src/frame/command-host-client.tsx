'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { useCommandShortcut } from './shortcuts.ts';

const CommandMenu = lazy(() => import('./command-menu-client.tsx').then((module) => ({ default: module.CommandMenu })));

let open: (() => void) | undefined;

/** Opens the command menu from a button of the frame. */
export const openCommandMenu = (): void => open?.();

export function CommandHost() {
  const [shown, show] = useState(false);
  useCommandShortcut('k', () => show((before) => !before));
  useEffect(() => {
    open = () => show(true);
    return () => {
      open = undefined;
    };
  }, []);
  if (!shown) return null;
  return (
    <Suspense>
      <CommandMenu onClose={() => show(false)} />
    </Suspense>
  );
}
