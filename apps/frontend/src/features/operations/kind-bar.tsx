import { Button } from '@arkyra/ui/button';
import { useTranslations } from 'next-intl';
import type { Kind } from './use-dead-letters.ts';

interface KindBarProps {
  kind: Kind;
  /** What is being done: a letter's id or a kind's name. */
  busy: string | undefined;
  onReplay: () => void;
  onDiscard: () => void;
}

/** All open ones of a kind at once. */
export function KindBar({ kind: { name, count }, busy, onReplay, onDiscard }: KindBarProps) {
  const t = useTranslations('operations');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-5 py-2.5 last:border-0">
      <p className="min-w-0 grow text-sm">
        <code className="font-mono font-medium wrap-anywhere">{name}</code> <span className="text-ink-soft">{t('kindCount', { count })}</span>
      </p>
      <div className="flex gap-2">
        <Button size="sm" busy={busy === name} aria-label={t('replayAllOf', { name, count })} onClick={onReplay}>
          {t('replayAll')}
        </Button>
        <Button size="sm" tone="ghost" aria-label={t('discardAllOf', { name, count })} onClick={onDiscard}>
          {t('discardAll')}
        </Button>
      </div>
    </li>
  );
}
