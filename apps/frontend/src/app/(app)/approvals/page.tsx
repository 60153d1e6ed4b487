import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { load, serverApi } from '../../../api/server.ts';
import { Inbox } from '../../../features/approvals/approvals-client.tsx';
import { inboxQuery, inboxViewOf } from '../../../features/approvals/inbox-view.ts';
import { PageHeader } from '../../../frame/page-header.tsx';
import { ClientMessages } from '../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('approvals');
  return { title: t('title') };
}

export default async function ApprovalsPage({ searchParams }: { searchParams: Promise<{ view?: string | string[] }> }) {
  const [t, { view: wanted }, api] = await Promise.all([getTranslations('approvals'), searchParams, serverApi()]);
  const view = inboxViewOf(typeof wanted === 'string' ? wanted : null);
  const [approvals, channels, members] = await Promise.all([
    load(api.GET('/approvals', { params: { query: inboxQuery(view) } })),
    load(api.GET('/channels', { params: { query: { limit: 200 } } })),
    load(api.GET('/members')),
  ]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ClientMessages of={['approvals', 'composer', 'post']}>
        <Inbox servedView={view} served={approvals} channels={channels.data} members={members.data} />
      </ClientMessages>
    </>
  );
}
