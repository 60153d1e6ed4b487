'use client';

import { Button } from '@arkyra/ui/button';
import { buttonStyles } from '@arkyra/ui/button-styles';
import { useTranslations } from 'next-intl';
import { forgetSessionEnded, useSessionEnded } from '../session/session-ended.ts';

/** Says that the session is over without taking the page, and what was typed on it, away. */
export function SessionEnded() {
  const t = useTranslations('frame');
  if (!useSessionEnded()) return null;
  return (
    <div role="alert" className="fixed inset-x-3 top-3 z-[60] mx-auto flex max-w-2xl flex-wrap items-center gap-3 rounded-lg border border-line bg-raised p-3 ps-4 shadow-overlay">
      <p className="min-w-52 grow basis-0">
        <span className="font-semibold">{t('sessionEndedTitle')}</span>
        <span className="block text-sm text-ink-soft">{t('sessionEndedText')}</span>
      </p>
      <a href="/login" target="_blank" rel="noopener" className={buttonStyles('primary', 'sm')}>
        {t('sessionEndedAction')}
      </a>
      <Button size="sm" onClick={forgetSessionEnded}>
        {t('sessionEndedDone')}
      </Button>
    </div>
  );
}
