'use client';

import { useEffect } from 'react';
import { connectRealtime } from './connection.ts';

/** Connects once the page is drawn and the browser is idle. */
export function Realtime() {
  useEffect(() => {
    let close: (() => void) | undefined;
    let gone = false;
    const start = () =>
      void connectRealtime().then((end) => {
        if (gone) end();
        else close = end;
      });
    // Safari has no idle callback.
    const cancel = whenIdle(start);
    return () => {
      gone = true;
      cancel();
      close?.();
    };
  }, []);
  return null;
}

function whenIdle(start: () => void): () => void {
  if (typeof window.requestIdleCallback === 'function') {
    const handle = window.requestIdleCallback(start, { timeout: 3000 });
    return () => window.cancelIdleCallback(handle);
  }
  const handle = setTimeout(start, 800);
  return () => clearTimeout(handle);
}
