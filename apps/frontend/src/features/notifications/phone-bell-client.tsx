'use client';

import { iconButtonStyles } from '@arkyra/ui/button-styles';
import { Bell } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { UnreadCount } from './unread-count-client.tsx';

/** The bell of phones, on top of each page: it leads to the page, since there is no room to open anything. */
export function PhoneBell() {
  const t = useTranslations('frame');
  return (
    <Link href="/notifications" aria-label={t('notifications')} className={iconButtonStyles('ghost', 'md', 'relative md:hidden')}>
      <Bell className="size-5" aria-hidden="true" />
      <UnreadCount size="h-4 min-w-4 px-1 text-[0.625rem]" className="absolute end-0.5 top-0.5" />
    </Link>
  );
}
