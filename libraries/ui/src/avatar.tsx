import { clsx } from 'clsx';
import type { ReactNode } from 'react';

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32).toUpperCase())
    .join('');

/** A picture, or initials where there is none; `glyph` sits on its corner (a network's sign). Decoration: the name stands beside it. */
export function Avatar({ name, src, glyph, className = 'size-8' }: { name: string; src?: string | null; glyph?: ReactNode; className?: string }) {
  return (
    <span aria-hidden="true" className={clsx('relative inline-grid shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent-ink', className)}>
      {initials(name)}
      {/* Pictures are on the networks' own hosts, which an optimizer of ours must not fetch. */}
      {/* oxlint-disable-next-line nextjs/no-img-element */}
      {src ? <img src={src} alt="" loading="lazy" decoding="async" className="absolute inset-0 size-full rounded-full object-cover" /> : null}
      {glyph ? <span className="absolute -end-1 -bottom-1 grid size-4 place-items-center rounded-full bg-surface ring-2 ring-surface">{glyph}</span> : null}
    </span>
  );
}
