import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** Something that came or went: by line and colour for the eye, by word for the ear. */
export function Marked({ kind, children }: { kind: 'added' | 'removed'; children: ReactNode }) {
  const t = useTranslations('talk');
  const [Tag, look] = kind === 'added' ? (['ins', 'bg-success-soft text-success-ink decoration-success'] as const) : (['del', 'bg-danger-soft text-danger-ink decoration-danger'] as const);
  return (
    <Tag className={`rounded-xs box-decoration-clone px-0.5 ${kind === 'added' ? 'underline underline-offset-2' : 'line-through'} ${look}`}>
      <span className="sr-only">{t(kind === 'added' ? 'addedWord' : 'removedWord')} </span>
      {children}
    </Tag>
  );
}
