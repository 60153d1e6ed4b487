'use client';

import * as Radix from 'radix-ui/tooltip';
import type { ReactNode } from 'react';

/** More words on hover and focus; never the only place of a thing one must know. */
export function Tooltip({ text, children, side = 'top' }: { text: ReactNode; children: ReactNode; side?: 'top' | 'bottom' | 'left' | 'right' }) {
  return (
    <Radix.Provider delayDuration={400} skipDelayDuration={200}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content side={side} sideOffset={6} collisionPadding={8} className="z-[60] max-w-72 animate-fade-in rounded-sm bg-ink px-2 py-1 text-sm text-on-strong shadow-raised">
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
