import { Banner } from '@arkyra/ui/banner';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { load, personApi } from '../../../api/server.ts';
import { ForgotForm } from '../../../features/recovery/forgot-form-client.tsx';
import { ClientMessages } from '../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('team');
  return { title: t('forgotTitle') };
}

export default async function ForgotPasswordPage() {
  const [t, api] = await Promise.all([getTranslations('team'), personApi()]);
  const { mail } = await load(api.GET('/auth/options'));
  return (
    <ClientMessages of={['team', 'auth']}>
      <div>
        <h1 className="text-2xl font-semibold">{t('forgotTitle')}</h1>
        {mail ? <p className="mt-1.5 text-ink-soft text-pretty">{t('forgotLead')}</p> : null}
      </div>
      {mail ? <ForgotForm /> : <Banner>{t('forgotOff')}</Banner>}
      <p className="text-center">
        <Link href="/login" className="rounded-xs font-medium text-accent-ink underline-offset-4 hover:underline">
          {t('forgotBack')}
        </Link>
      </p>
    </ClientMessages>
  );
}
