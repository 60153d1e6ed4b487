import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SettingsTabs } from '../../../features/settings/settings-tabs-client.tsx';
import { PageHeader } from '../../../frame/page-header.tsx';
import { ClientMessages } from '../../../i18n/client-messages.tsx';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('settings');
  return (
    <ClientMessages of={['settings', 'auth']}>
      <PageHeader title={t('title')} />
      <SettingsTabs />
      <div className="mx-auto flex max-w-4xl flex-col gap-4 p-4 md:p-6">{children}</div>
    </ClientMessages>
  );
}
