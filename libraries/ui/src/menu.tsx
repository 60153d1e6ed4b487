'use client';

import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import * as Radix from 'radix-ui/dropdown-menu';
import type { ComponentProps, ReactNode } from 'react';

const row =
  'flex min-h-8 items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-base outline-none select-none ' +
  'data-highlighted:bg-hover data-disabled:opacity-50 pointer-coarse:min-h-11';

interface MenuProps {
  /** A single button; it gets the menu's attributes. */
  trigger: ReactNode;
  children: ReactNode;
  defaultOpen?: boolean;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  className?: string;
}

/** A menu of actions below a button. Load it lazily on the frame: it weighs 20 KB. */
export function Menu({ trigger, children, defaultOpen, align = 'end', side = 'bottom', className }: MenuProps) {
  return (
    <Radix.Root defaultOpen={defaultOpen} dir={pageDirection()}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={clsx('z-50 min-w-48 animate-rise rounded-lg border border-line bg-raised p-1 shadow-overlay', className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Radix takes left-to-right for granted, also below a page that runs the other way. */
const pageDirection = () => (typeof document !== 'undefined' && document.dir === 'rtl' ? 'rtl' : 'ltr');

export function MenuItem({ tone, className, ...rest }: ComponentProps<typeof Radix.Item> & { tone?: 'danger' }) {
  return <Radix.Item {...rest} className={clsx(row, tone === 'danger' ? 'text-danger-ink' : 'text-ink', className)} />;
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-faint">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string; readonly icon?: ReactNode }[];
  onChange: (value: T) => void;
}

/** One of several; stays open, so that one can look at the effect. */
export function MenuChoice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Radix.RadioGroup value={value} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          className={row}
          onSelect={(event) => {
            event.preventDefault();
            onChange(option.value);
          }}
        >
          {option.icon}
          <span className="grow">{option.label}</span>
          <Radix.ItemIndicator>
            <Check className="size-4 text-accent-ink" aria-hidden="true" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}
