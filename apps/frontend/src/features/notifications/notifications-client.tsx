'use client';

import { Button } from '@arkyra/ui/button';
import { Card } from '@arkyra/ui/card';
import { EmptyState } from '@arkyra/ui/empty-state';
import { clsx } from 'clsx';
import { Bell, CheckCheck } from 'lucide-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useProblemText } from '../../api/use-problem-text.ts';
import { notificationPageSize } from './page-size.ts';
import { NotificationRow } from './notification-row.tsx';
import { type NotificationsPage, type Shown, useNotifications } from './use-notifications.ts';

/** All that the viewer was told; what is shown stands in the address. */
export function Notifications({ servedView, served }: { readonly servedView: Shown; readonly served: NotificationsPage }) {
  const t = useTranslations('notifications');
  const shown = useSearchParams().get('show') === 'unread' ? 'unread' : 'all';
  const { notifications = [], error, hasMore, loadingMore, loadMore, reload, mark, markAll } = useNotifications(shown, notificationPageSize, shown === servedView ? served : undefined);
  const problemText = useProblemText();
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-4 p-4 md:p-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Views shown={shown} />
        <Button size="sm" disabled={notifications.every(({ readAt }) => readAt !== null)} onClick={markAll}>
          <CheckCheck className="size-4" aria-hidden="true" />
          {t('markAll')}
        </Button>
      </div>
      {error === undefined ? null : (
        <p role="alert" className="flex flex-wrap items-center gap-3 text-danger-ink">
          {t('loadFailed', { reason: problemText(error) })}
          <Button size="sm" onClick={reload}>
            {t('tryAgain')}
          </Button>
        </p>
      )}
      {notifications.length === 0 ? (
        <Nothing shown={shown} />
      ) : (
        <Card className="overflow-hidden">
          <ul aria-label={t('list')} className="divide-y divide-line">
            {notifications.map((one) => (
              <NotificationRow key={one.id} notification={one} onMark={mark} onOpen={(opened) => opened.readAt === null && mark(opened, true)} />
            ))}
          </ul>
        </Card>
      )}
      {hasMore ? (
        <Button className="self-center" busy={loadingMore} onClick={loadMore}>
          {t('more')}
        </Button>
      ) : null}
    </div>
  );
}

function Views({ shown }: { shown: Shown }) {
  const t = useTranslations('notifications');
  return (
    <nav aria-label={t('filter')}>
      <ul className="inline-flex h-control items-stretch rounded-md pointer-coarse:h-auto border border-line bg-sunken p-0.5">
        {(['all', 'unread'] as const).map((one) => (
          <li key={one} className="flex">
            <Link
              href={one === 'all' ? '/notifications' : '/notifications?show=unread'}
              aria-current={one === shown ? 'page' : undefined}
              className={clsx('flex items-center justify-center rounded-sm px-3 text-sm font-medium pointer-coarse:min-h-11 pointer-coarse:min-w-11', one === shown ? 'bg-surface text-ink shadow-card' : 'text-ink-soft hover:text-ink')}
            >
              {t(one)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Nothing({ shown }: { shown: Shown }) {
  const t = useTranslations('notifications');
  const icon = <Bell aria-hidden="true" />;
  if (shown === 'all') return <EmptyState icon={icon} title={t('emptyTitle')} text={t('emptyText')} />;
  const all = (
    <Link href="/notifications" className="font-medium text-accent-ink underline underline-offset-2">
      {t('emptyAction')}
    </Link>
  );
  return <EmptyState icon={icon} title={t('emptyUnreadTitle')} text={t('emptyUnreadText')} action={all} />;
}
