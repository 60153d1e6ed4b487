'use client';

import { clsx } from 'clsx';
import * as Radix from 'radix-ui/popover';
import type { ReactNode } from 'react';

interface PopoverProps {
  /** A single button; it gets the popover's attributes. */
  trigger: ReactNode;
  /** Names it for those who can't see it. */
  label: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  className?: string;
}

/** Something to look at beside a button; takes the focus and gives it back. Load it lazily on the frame: it weighs 15 KB. */
export function Popover({ trigger, label, open, onOpenChange, children, align = 'center', side = 'bottom', className }: PopoverProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={clsx('z-50 animate-rise overflow-hidden rounded-lg border border-line bg-raised shadow-overlay', className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
