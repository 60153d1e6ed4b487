import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConfirmEmail } from '../../../../features/recovery/confirm-email-client.tsx';
import { ClientMessages } from '../../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('team');
  return { title: t('confirmTitle'), robots: { index: false }, referrer: 'no-referrer' };
}

export default async function VerifyEmailPage({ params }: { params: Promise<{ token: string }> }) {
  const [t, { token }] = await Promise.all([getTranslations('team'), params]);
  return (
    <ClientMessages of={['team']}>
      <div>
        <h1 className="text-2xl font-semibold">{t('confirmTitle')}</h1>
        <p className="mt-1.5 text-ink-soft text-pretty">{t('confirmLead')}</p>
      </div>
      <ConfirmEmail token={token} />
    </ClientMessages>
  );
}
