import type { Metadata } from 'next';
import { Banner } from '@arkyra/ui/banner';
import { getTranslations } from 'next-intl/server';
import { getMe, load, serverApi } from '../../../../api/server.ts';
import { readHealth } from '../../../../features/operations/read-health.ts';
import { System } from '../../../../features/operations/system-client.tsx';
import { ClientMessages } from '../../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations');
  return { title: t('title') };
}

export default async function SystemPage() {
  const [t, { permissions }, api] = await Promise.all([getTranslations('operations'), getMe(), serverApi()]);
  if (!permissions.includes('installation:operate')) return <Banner title={t('ownerOnly')} />;
  const [health, queues, page, kinds] = await Promise.all([
    readHealth(),
    load(api.GET('/operations/queues')),
    load(api.GET('/operations/dead-letters', { params: { query: { limit: 25 } } })),
    load(api.GET('/operations/dead-letters/kinds')),
  ]);
  return (
    <ClientMessages of={['operations', 'settings']}>
      <System health={{ health, at: new Date().toISOString() }} queues={queues} letters={{ page, kinds: kinds.data }} />
    </ClientMessages>
  );
}
