'use client';

import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { useEffect } from 'react';
import { Toaster, toast as sonner } from 'sonner';
import type { ToastMessage } from './toast-message.ts';

const icons = {
  success: <CircleCheck className="size-4 text-success-ink" aria-hidden="true" />,
  error: <CircleAlert className="size-4 text-danger-ink" aria-hidden="true" />,
  info: <Info className="size-4 text-ink-faint" aria-hidden="true" />,
};

function show({ tone = 'info', text, detail, action, id, durationMs }: ToastMessage): void {
  sonner(text, {
    id,
    description: detail,
    icon: icons[tone],
    duration: durationMs ?? (action || tone === 'error' ? 10_000 : 5_000),
    action: action ? { label: action.label, onClick: action.onPress } : undefined,
  });
}

/** Loaded by `ToastHost` only, so that the library stays in one lazy chunk. */
export function ArkyraToaster({ label, closeLabel, onReady }: { label: string; closeLabel: string; onReady: (show: (message: ToastMessage) => void) => void }) {
  useEffect(() => onReady(show), [onReady]);
  return (
    <Toaster
      position="bottom-right"
      containerAriaLabel={label}
      mobileOffset={{ bottom: 'calc(var(--bottom-bar) + env(safe-area-inset-bottom) + 0.75rem)' }}
      toastOptions={{
        unstyled: true,
        closeButtonAriaLabel: closeLabel,
        classNames: {
          toast: 'flex w-full font-sans items-start gap-2.5 rounded-lg border border-line bg-raised p-3 ps-3.5 text-base text-ink shadow-overlay sm:w-96',
          content: 'min-w-0 grow',
          title: 'font-medium',
          description: 'mt-0.5 text-sm text-ink-soft',
          icon: 'mt-0.5 shrink-0',
          actionButton: 'shrink-0 rounded-sm px-2 py-0.5 text-sm font-semibold text-accent-ink hover:bg-hover',
        },
      }}
    />
  );
}
