import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { load, serverApi } from '../../../api/server.ts';
import { Drafts } from '../../../features/drafts/drafts-client.tsx';
import { PageHeader } from '../../../frame/page-header.tsx';
import { ClientMessages } from '../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('drafts');
  return { title: t('title') };
}

export default async function DraftsPage() {
  const [t, api] = await Promise.all([getTranslations('drafts'), serverApi()]);
  const [drafts, channels] = await Promise.all([
    load(api.GET('/posts', { params: { query: { state: 'draft', limit: 50 } } })),
    load(api.GET('/channels', { params: { query: { limit: 200 } } })),
  ]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="mx-auto flex max-w-3xl flex-col gap-4 p-4 md:p-6">
        <ClientMessages of={['drafts', 'approvals']}>
          <Drafts initial={drafts} initialChannels={channels.data} />
        </ClientMessages>
      </div>
    </>
  );
}
