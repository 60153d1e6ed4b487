import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { load, serverApi } from '../../../../api/server.ts';
import { PreferencesForm } from '../../../../features/notifications/preferences-form-client.tsx';
import { ClientMessages } from '../../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notification-settings');
  return { title: t('title') };
}

export default async function NotificationSettingsPage() {
  const api = await serverApi();
  const preferences = await load(api.GET('/notification-preferences'));
  return (
    <ClientMessages of={['notification-settings']}>
      <PreferencesForm served={preferences} />
    </ClientMessages>
  );
}
