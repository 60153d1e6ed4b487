import { iconButtonStyles } from '@arkyra/ui/button-styles';
import { Settings2 } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { load, serverApi } from '../../../api/server.ts';
import { notificationPageSize } from '../../../features/notifications/page-size.ts';
import { Notifications } from '../../../features/notifications/notifications-client.tsx';
import { PageHeader } from '../../../frame/page-header.tsx';
import { ClientMessages } from '../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications');
  return { title: t('title') };
}

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<{ show?: string | string[] }> }) {
  const [t, { show }, api] = await Promise.all([getTranslations('notifications'), searchParams, serverApi()]);
  const view = show === 'unread' ? 'unread' : 'all';
  const served = await load(api.GET('/notifications', { params: { query: { limit: notificationPageSize, ...(view === 'unread' && { unread: 'true' }) } } }));
  const settings = (
    <Link href="/settings/notifications" aria-label={t('settings')} title={t('settings')} className={iconButtonStyles('ghost', 'md')}>
      <Settings2 className="size-4" aria-hidden="true" />
    </Link>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={settings} />
      <ClientMessages of={['notifications']}>
        <Notifications servedView={view} served={served} />
      </ClientMessages>
    </>
  );
}
