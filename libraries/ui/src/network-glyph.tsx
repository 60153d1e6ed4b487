import type { ReactNode } from 'react';

/** Own drawings in one colour each, 16 by 16. */
const glyphs: Record<string, { readonly color: string; readonly shape: ReactNode }> = {
  bluesky: {
    color: 'text-network-bluesky',
    shape: <path d="M8 7.1C7.1 5.4 5 2.9 3.1 2 1.9 1.4 1 1.9 1 3.4c0 .7.4 3.4.7 4 .6 1.5 2 1.9 3.4 1.7-2 .3-3.3 1.2-1.9 2.9 1.8 2.1 3.6.5 4.8-2.3 1.2 2.8 3 4.4 4.8 2.3 1.4-1.7.1-2.6-1.9-2.9 1.4.2 2.8-.2 3.4-1.7.3-.6.7-3.3.7-4 0-1.5-.9-2-2.1-1.4C11 2.9 8.9 5.4 8 7.1Z" />,
  },
  sandbox: {
    color: 'text-network-sandbox',
    shape: (
      <>
        <path d="M8 1.4 14.2 4.7 8 8 1.8 4.7Z" opacity=".55" />
        <path d="M1.3 5.8 7.4 9.05v5.7L1.3 11.4Z" />
        <path d="M14.7 5.8 8.6 9.05v5.7l6.1-3.35Z" opacity=".8" />
      </>
    ),
  },
};

/** A network's sign in its colour, or a plain ring for a network that has none yet. Decoration: name the network in words beside it. */
export function NetworkGlyph({ network, className = 'size-4' }: { network: string; className?: string }) {
  const glyph = glyphs[network];
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="currentColor" className={`shrink-0 ${glyph?.color ?? 'text-ink-faint'} ${className}`}>
      {glyph?.shape ?? <path d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z" />}
    </svg>
  );
}
