'use client';

import { clsx } from 'clsx';
import { X } from 'lucide-react';
import * as Radix from 'radix-ui/dialog';
import type { ReactNode, RefObject } from 'react';
import { iconButtonStyles } from './button-styles.ts';
import { useFocusReturn } from './use-focus-return.ts';

export interface DialogProps {
  title: string;
  description?: ReactNode;
  /** Name of the button that closes. */
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
  /** Kept in sight below what scrolls: the dialog's actions. */
  footer?: ReactNode;
  /** Tailwind width on wide screens; a phone always gets a sheet at the bottom. */
  width?: 'sm' | 'md' | 'lg';
  /** Gets the focus first; without it the first field does. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Refuses Escape and a press outside, e.g. while it saves. */
  locked?: boolean;
  /** Refuses Escape and a press outside, not the button that closes: there is something to lose. */
  guarded?: boolean;
}

const widths = { sm: 'sm:max-w-md', md: 'sm:max-w-xl', lg: 'sm:max-w-3xl' };

/** Mount to open, unmount to close. Traps the focus and gives it back. Load it lazily on the frame. */
export function Dialog({ title, description, closeLabel, onClose, children, footer, width = 'sm', initialFocus, locked = false, guarded = false }: DialogProps) {
  const giveFocusBack = useFocusReturn();
  return (
    <Radix.Root open onOpenChange={(open) => (open || locked ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={(event) => {
            const first = initialFocus?.current ?? firstToUse(event.currentTarget);
            if (!first) return;
            event.preventDefault();
            first.focus();
          }}
          onCloseAutoFocus={giveFocusBack}
          onEscapeKeyDown={(event) => (guarded ? event.preventDefault() : undefined)}
          onInteractOutside={(event) => (guarded ? event.preventDefault() : undefined)}
          className={clsx(
            'fixed z-50 flex max-h-[min(92dvh,48rem)] w-full flex-col overflow-clip bg-raised shadow-overlay outline-none',
            'inset-x-0 bottom-0 animate-rise rounded-t-xl sm:inset-x-auto sm:start-1/2 sm:top-[12dvh] sm:bottom-auto sm:max-h-[76dvh] sm:-translate-x-1/2 sm:rounded-xl rtl:sm:translate-x-1/2',
            widths[width],
          )}
        >
          <div className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 grow">
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {description ? <Radix.Description className="mt-1 text-ink-soft text-pretty">{description}</Radix.Description> : null}
            </div>
            <Radix.Close aria-label={closeLabel} title={closeLabel} disabled={locked} className={iconButtonStyles('ghost', 'sm', '-me-1.5')}>
              <X className="size-4" aria-hidden="true" />
            </Radix.Close>
          </div>
          {/* Relative: what is hidden for the eye must scroll with the rest, not beside it. */}
          <div data-dialog-body className="relative min-h-0 grow overflow-y-auto px-5 pt-1 pb-5">{children}</div>
          {footer ? <div className="safe-bottom border-t border-line bg-sunken/60"><div className="flex flex-wrap items-center justify-end gap-2 px-5 py-3">{footer}</div></div> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The first field, else the first thing to press in the body; never the button that closes. */
function firstToUse(dialog: EventTarget | null): HTMLElement | null {
  if (!(dialog instanceof HTMLElement)) return null;
  const body = dialog.querySelector('[data-dialog-body]');
  return body?.querySelector<HTMLElement>('input:not([type="hidden"]):not([hidden]), textarea, select') ?? body?.querySelector<HTMLElement>('button, a[href]') ?? null;
}
