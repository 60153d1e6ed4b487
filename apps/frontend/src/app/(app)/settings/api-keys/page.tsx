import type { Metadata } from 'next';
import { Banner } from '@arkyra/ui/banner';
import { getTranslations } from 'next-intl/server';
import { getMe, load, serverApi } from '../../../../api/server.ts';
import { ApiKeys } from '../../../../features/api-keys/api-keys-client.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('apiKeys') };
}

export default async function ApiKeysPage() {
  const [t, { permissions }, api] = await Promise.all([getTranslations('settings'), getMe(), serverApi()]);
  if (!permissions.includes('api-keys:manage')) return <Banner title={t('readOnly')} />;
  const keys = await load(api.GET('/api-keys'));
  return <ApiKeys initial={keys.data} />;
}
