'use client';

import { cx } from '@arkyra/ui/cx';
import { useTranslations } from 'next-intl';
import { useUnreadCount } from './use-unread-count.ts';

/** How many the viewer has not read; nothing where there is none. */
export function UnreadCount({ className, size = 'h-5 min-w-5 px-1.5 text-xs' }: { className?: string; size?: string }) {
  const t = useTranslations('frame');
  const { count, isMore } = useUnreadCount();
  return (
    <output className="contents">
      {count === 0 ? null : (
        <span className={cx('tabular grid place-items-center rounded-full bg-danger font-semibold text-on-accent', size, className)}>
          <span aria-hidden="true">{isMore ? t('atLeast', { count }) : count}</span>
          <span className="sr-only">{t('notificationsUnread', { count })}</span>
        </span>
      )}
    </output>
  );
}
