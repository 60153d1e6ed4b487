import type { ReactNode } from 'react';

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-items-center rounded-xs border border-line bg-surface px-1 font-sans text-xs whitespace-nowrap text-ink-faint max-md:hidden">
      {children}
    </kbd>
  );
}
