'use client';

import { type ComponentType, useEffect, useState } from 'react';

export interface ToastMessage {
  readonly tone?: 'success' | 'error' | 'info';
  readonly text: string;
  readonly detail?: string;
  /** One thing to do about it, e.g. undo. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
  /** A second message of the same id takes the first one's place. */
  readonly id?: string;
  /** Default: 5 s, 10 s with an action or an error. `Infinity` stays until closed. */
  readonly durationMs?: number;
}

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
