import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { getMe } from '../../../../api/server.ts';
import { Appearance } from '../../../../features/settings/appearance-client.tsx';
import { ProfileForm } from '../../../../features/settings/profile-form-client.tsx';
import { SignOutSection } from '../../../../features/settings/sign-out-section-client.tsx';
import { themeOf } from '../../../../frame/theme.ts';
import { themeCookie } from '../../../../session/cookies.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('profile') };
}

export default async function ProfilePage() {
  const [{ user }, jar] = await Promise.all([getMe(), cookies()]);
  return (
    <>
      <ProfileForm user={user} />
      <Appearance initial={themeOf(jar.get(themeCookie)?.value)} />
      <SignOutSection />
    </>
  );
}
