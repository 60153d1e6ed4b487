'use client';

import { cx } from '@arkyra/ui/cx';
import { useTranslations } from 'next-intl';
import { useWaitingCount } from './use-waiting-count.ts';

/** How many wait for the viewer; nothing where none does. */
export function WaitingCount({ className }: { className?: string }) {
  const t = useTranslations('frame');
  const { count, isMore } = useWaitingCount();
  if (count === 0) return null;
  return (
    <span className={cx('tabular grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent', className)}>
      <span aria-hidden="true">{isMore ? t('atLeast', { count }) : count}</span>
      <span className="sr-only">{t('approvalsWaiting', { count })}</span>
    </span>
  );
}
