import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { getMeIfSignedIn } from '../../../api/server.ts';
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
  return (
    <>
      <div>
        <h1 className="text-2xl font-semibold">{t('registerTitle')}</h1>
        <p className="mt-1.5 text-ink-soft text-pretty">{t('registerLead')}</p>
      </div>
      <RegisterForm next={firstPage} />
      <p className="text-center text-ink-soft">
        {t('haveAccount')}{' '}
        <Link href="/login" className="rounded-xs font-medium text-accent-ink underline-offset-4 hover:underline">
          {t('toLogin')}
        </Link>
      </p>
    </>
  );
}
