import type { DeadLetter } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { ChevronDown, RotateCcw, Trash2, Undo2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useAgo } from '../../i18n/use-ago.ts';
import { DeadLetterDetails } from './dead-letter-details.tsx';
import type { LetterActions } from './use-letter-actions.ts';

const icon = 'size-3.5';

export function DeadLetterRow({ letter, busy, actions }: { letter: DeadLetter; busy: boolean; actions: LetterActions }) {
  const t = useTranslations('operations');
  const format = useFormatter();
  const ago = useAgo();
  const details = useId();
  const [open, setOpen] = useState(false);
  const { name, error, failedAt, attempts, state } = letter;
  return (
    <li className="border-b border-line px-5 py-3.5 last:border-0">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2.5">
        <div className="min-w-0 grow basis-64">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <code className="font-mono text-sm font-medium wrap-anywhere">{name}</code>
            <span className="text-sm text-ink-faint" title={format.dateTime(new Date(failedAt), 'full')}>
              {t('failed', { when: ago(failedAt) })} {t('attempts', { count: attempts })}
            </span>
          </p>
          <p className="mt-1 line-clamp-2 text-sm text-ink-soft wrap-anywhere">{error}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" tone="ghost" aria-expanded={open} aria-controls={details} aria-label={t('lookOf', { name })} onClick={() => setOpen(!open)}>
            {t('look')}
            <ChevronDown className={`${icon} transition-transform ${open ? 'rotate-180' : ''}`} aria-hidden="true" />
          </Button>
          {state === 'dead' ? (
            <>
              <Button size="sm" busy={busy} aria-label={t('replayOf', { name })} onClick={() => void actions.replay(letter)}>
                <RotateCcw className={icon} aria-hidden="true" />
                {t('replay')}
              </Button>
              <Button size="sm" tone="ghost" disabled={busy} aria-label={t('discardOf', { name })} onClick={() => void actions.discard(letter)}>
                <Trash2 className={icon} aria-hidden="true" />
                {t('discard')}
              </Button>
            </>
          ) : null}
          {state === 'discarded' ? (
            <Button size="sm" busy={busy} aria-label={t('restoreOf', { name })} onClick={() => void actions.restore(letter)}>
              <Undo2 className={icon} aria-hidden="true" />
              {t('restore')}
            </Button>
          ) : null}
        </div>
      </div>
      <div id={details} hidden={!open}>
        {open ? <DeadLetterDetails letter={letter} /> : null}
      </div>
    </li>
  );
}
