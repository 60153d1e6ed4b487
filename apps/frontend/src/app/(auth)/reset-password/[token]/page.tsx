import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ResetForm } from '../../../../features/recovery/reset-form-client.tsx';
import { ClientMessages } from '../../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('team');
  return { title: t('resetTitle'), robots: { index: false }, referrer: 'no-referrer' };
}

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const [t, { token }] = await Promise.all([getTranslations('team'), params]);
  return (
    <ClientMessages of={['team', 'auth']}>
      <div>
        <h1 className="text-2xl font-semibold">{t('resetTitle')}</h1>
        <p className="mt-1.5 text-ink-soft text-pretty">{t('resetLead')}</p>
      </div>
      <ResetForm token={token} />
      <p className="text-center">
        <Link href="/forgot-password" className="rounded-xs font-medium text-accent-ink underline-offset-4 hover:underline">
          {t('resetAgain')}
        </Link>
      </p>
    </ClientMessages>
  );
}
