'use client';

import { Banner } from '@arkyra/ui/banner';
import { buttonStyles } from '@arkyra/ui/button-styles';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useViewer } from '../../session/viewer-client.tsx';
import { today } from '../../time/wall-time.ts';

/** How many are late and since when, what Arkyra does, and what one can do. */
export function OverdueStrip({ posts, since }: { posts: number; since: string }) {
  const t = useTranslations('frame');
  const format = useFormatter();
  const { user, permissions } = useViewer();
  const isOwner = permissions.includes('installation:operate');
  return (
    <Banner
      tone="warning"
      className="animate-rise rounded-none! px-4! md:px-6!"
      title={t('overdueTitle', { count: posts, since: format.dateTime(new Date(since), 'dayTime') })}
      action={
        <span className="flex flex-wrap gap-2">
          {isOwner ? (
            <Link href="/settings/system" className={buttonStyles('secondary', 'sm')}>
              {t('overdueSystem')}
            </Link>
          ) : null}
          <Link href={`/calendar?view=list&date=${today(user.timezone, since)}&state=scheduled`} className={buttonStyles('secondary', 'sm')}>
            {t('overdueLink')}
          </Link>
        </span>
      }
    >
      {isOwner ? `${t('overdueText')} ${t('overdueOwner')}` : t('overdueText')}
    </Banner>
  );
}
