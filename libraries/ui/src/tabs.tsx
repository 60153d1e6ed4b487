'use client';

import { clsx } from 'clsx';
import * as Radix from 'radix-ui/tabs';
import type { ReactNode } from 'react';

export interface Tab {
  readonly value: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

/** Tabs with their panels; arrows move between them. Only the chosen panel is rendered. */
export function Tabs({ label, value, onChange, tabs, className }: { label: string; value: string; onChange: (value: string) => void; tabs: readonly Tab[]; className?: string }) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className={className}>
      <Radix.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className={clsx(
              '-mb-px flex h-control items-center gap-1.5 border-b-2 border-transparent px-3 font-medium whitespace-nowrap text-ink-soft hover:text-ink',
              'focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:text-accent-ink',
            )}
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="pt-3 outline-none">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
