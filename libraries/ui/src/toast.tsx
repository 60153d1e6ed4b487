'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { ToastMessage } from './toast-message.ts';

type Show = (message: ToastMessage) => void;

const waiting: ToastMessage[] = [];
let show: Show | undefined;
let wake: (() => void) | undefined;

/** Tells what happened, below the page. The library behind it is fetched at the first message. */
export function toast(message: ToastMessage): void {
  if (show) return show(message);
  waiting.push(message);
  wake?.();
}

/** Stands once in the frame. `closeLabel` names the button that closes a message, `label` the region. */
export function ToastHost({ label, closeLabel }: { label: string; closeLabel: string }) {
  const [Toaster, setToaster] = useState<ComponentType<{ label: string; closeLabel: string; onReady: (show: Show) => void }>>();
  useEffect(() => {
    const load = () => void import('./toaster.tsx').then((module) => setToaster(() => module.ArkyraToaster));
    wake = load;
    if (waiting.length > 0) load();
    return () => {
      wake = undefined;
      show = undefined;
    };
  }, []);
  if (!Toaster) return null;
  return (
    <Toaster
      label={label}
      closeLabel={closeLabel}
      onReady={(ready) => {
        show = ready;
        for (const message of waiting.splice(0)) ready(message);
      }}
    />
  );
}
