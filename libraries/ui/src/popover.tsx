'use client';

import { clsx } from 'clsx';
import * as Radix from 'radix-ui/popover';
import type { ReactNode } from 'react';

interface PopoverProps {
  /** A single button; it gets the popover's attributes. */
  trigger: ReactNode;
  /** Names the popover for assistive technology. */
  label: string;
  children: ReactNode;
  open?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  className?: string;
}

/** Content beside a button. Load it lazily on the frame and on the calendar. */
export function Popover({ trigger, label, children, align = 'start', side = 'bottom', className, ...state }: PopoverProps) {
  return (
    <Radix.Root {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={clsx('z-50 max-h-[min(70dvh,32rem)] animate-rise overflow-y-auto rounded-lg border border-line bg-raised p-3 shadow-overlay outline-none', className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Closes the popover that it stands in; its child is the button. */
export function PopoverClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>;
}
