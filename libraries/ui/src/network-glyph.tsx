import type { ReactNode } from 'react';

/** Own drawings in one colour each, 16 by 16. */
const glyphs: Record<string, { readonly color: string; readonly shape: ReactNode }> = {
  bluesky: {
    color: 'text-[light-dark(#0a66ea,#4c9dff)]',
    shape: <path d="M8 7.1C7.1 5.4 5 2.9 3.1 2 1.9 1.4 1 1.9 1 3.4c0 .7.4 3.4.7 4 .6 1.5 2 1.9 3.4 1.7-2 .3-3.3 1.2-1.9 2.9 1.8 2.1 3.6.5 4.8-2.3 1.2 2.8 3 4.4 4.8 2.3 1.4-1.7.1-2.6-1.9-2.9 1.4.2 2.8-.2 3.4-1.7.3-.6.7-3.3.7-4 0-1.5-.9-2-2.1-1.4C11 2.900 8.900 5.400 8 7.100Z" />,
  },
  sandbox: {
    color: 'text-[light-dark(#a85b00,#f0b04a)]',
    shape: (
      <>
        <path d="M2.2 9.200h11.600l-1.150 3.900a1.200 1.200 0 0 1-1.150.860H4.500a1.200 1.200 0 0 1-1.150-.860L2.200 9.200Z" />
        <path d="M3.600 7.900a4.400 4.400 0 0 1 3.720-4.350V1.900a.680.680 0 0 1 1.360 0v1.650A4.400 4.400 0 0 1 12.400 7.900Z" opacity=".62" />
      </>
    ),
  },
};

/** A network's sign in its colour, or a plain ring for a network that has none yet. Decoration: name the network in words beside it. */
export function NetworkGlyph({ network, className = 'size-4' }: { network: string; className?: string }) {
  const glyph = glyphs[network];
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="currentColor" className={`shrink-0 ${glyph?.color ?? 'text-ink-faint'} ${className}`}>
      {glyph?.shape ?? <path d="M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13Zm0 2a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9Z" />}
    </svg>
  );
}
