import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getMe, load, serverApi } from '../../../../api/server.ts';
import { PasswordForm } from '../../../../features/settings/password-form-client.tsx';
import { Sessions } from '../../../../features/settings/sessions-client.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('security') };
}

export default async function SecurityPage() {
  const api = await serverApi();
  const [{ user }, sessions] = await Promise.all([getMe(), load(api.GET('/me/sessions'))]);
  return (
    <>
      <PasswordForm email={user.email} />
      <Sessions initial={sessions.data} />
    </>
  );
}
