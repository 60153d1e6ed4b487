import { Banner } from '@arkyra/ui/banner';
import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { getMeIfSignedIn, load, personApi } from '../../../api/server.ts';
import { RegisterForm } from '../../../features/auth/register-form-client.tsx';

/** The first minute: the calendar with the composer open, which explains itself. */
const firstPage = '/calendar?compose=new&welcome=1';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('registerTitle') };
}

export default async function RegisterPage() {
  const t = await getTranslations('auth');
  if (await getMeIfSignedIn()) redirect('/calendar');
  const { registration } = await load((await personApi()).GET('/auth/options'));
  const isOpen = registration === 'open';
  return (
    <>
      <div>
        <h1 className="text-2xl font-semibold">{t('registerTitle')}</h1>
        {isOpen ? <p className="mt-1.5 text-ink-soft text-pretty">{t('registerLead')}</p> : null}
      </div>
      {isOpen ? <RegisterForm next={firstPage} /> : <Banner>{t(registration === 'invite' ? 'inviteOnly' : 'closed')}</Banner>}
      <p className="text-center text-ink-soft">
        {t('haveAccount')}{' '}
        <Link href="/login" className="rounded-xs font-medium text-accent-ink underline-offset-4 hover:underline">
          {t('toLogin')}
        </Link>
      </p>
    </>
  );
}
