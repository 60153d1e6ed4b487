'use client';

import { Button } from '@arkyra/ui/button';
import { buttonStyles } from '@arkyra/ui/button-styles';
import { Popover } from '@arkyra/ui/popover';
import { Skeleton } from '@arkyra/ui/skeleton';
import { CheckCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';
import { NotificationRow } from './notification-row.tsx';
import { useNotifications } from './use-notifications.ts';

const most = 10;

/** Only loaded once somebody asks for it, hence open from the start. */
export function BellPopover({ trigger }: { trigger: ReactNode }) {
  const t = useTranslations('notifications');
  const [open, setOpen] = useState(true);
  return (
    <Popover trigger={trigger} open={open} onOpenChange={setOpen} side="right" align="start" label={t('title')} className="flex max-h-[min(36rem,80dvh)] w-96 flex-col p-0">
      <Newest close={() => setOpen(false)} />
    </Popover>
  );
}

function Newest({ close }: { close: () => void }) {
  const t = useTranslations('notifications');
  const problemText = useProblemText();
  const { notifications, error, reload, mark, markAll } = useNotifications('all', most);
  const hasUnread = notifications?.some(({ readAt }) => readAt === null) ?? false;
  return (
    <>
      <div className="flex items-center justify-between gap-2 border-b border-line py-2 ps-4 pe-2">
        <h2 className="font-semibold">{t('title')}</h2>
        <Button tone="ghost" size="sm" disabled={!hasUnread} onClick={markAll}>
          <CheckCheck className="size-4" aria-hidden="true" />
          {t('markAll')}
        </Button>
      </div>
      <div className="min-h-40 grow overflow-y-auto overscroll-contain">
        {notifications === undefined ? (
          error ? (
            <div className="flex flex-col items-center gap-3 px-6 py-10 text-center text-ink-soft">
              {t('loadFailed', { reason: problemText(error) })}
              <Button size="sm" onClick={reload}>
                {t('tryAgain')}
              </Button>
            </div>
          ) : (
            <Waiting />
          )
        ) : notifications.length === 0 ? (
          <p className="px-6 py-10 text-center text-ink-soft text-pretty">{t('emptyText')}</p>
        ) : (
          <ul aria-label={t('list')} className="divide-y divide-line">
            {notifications.map((one) => (
              <NotificationRow
                key={one.id}
                notification={one}
                onMark={mark}
                onOpen={(opened) => {
                  if (opened.readAt === null) mark(opened, true);
                  close();
                }}
              />
            ))}
          </ul>
        )}
      </div>
      <div className="flex items-center justify-between gap-2 border-t border-line p-2">
        <Link href="/notifications" onClick={close} className={buttonStyles('ghost', 'sm')}>
          {t('seeAll')}
        </Link>
        <Link href="/settings/notifications" onClick={close} className={buttonStyles('ghost', 'sm')}>
          {t('settings')}
        </Link>
      </div>
    </>
  );
}

function Waiting() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-4 p-4">
      {[1, 2, 3].map((n) => (
        <Skeleton key={n} className="h-10 w-full" />
      ))}
    </div>
  );
}
