import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { getMeIfSignedIn, load, personApi } from '../../../api/server.ts';
import { LoginForm } from '../../../features/auth/login-form-client.tsx';
import { safeNextPath } from '../../../session/next-path.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('loginTitle') };
}

export default async function LoginPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const [t, search] = await Promise.all([getTranslations('auth'), searchParams]);
  const next = safeNextPath(search.next);
  if (await getMeIfSignedIn()) redirect(next);
  const { registration } = await load((await personApi()).GET('/auth/options'));
  return (
    <>
      <div>
        <h1 className="text-2xl font-semibold">{t('loginTitle')}</h1>
        <p className="mt-1.5 text-ink-soft">{search.next ? t('signInAgain') : t('loginLead')}</p>
      </div>
      <LoginForm next={next} />
      <p className="text-center text-ink-soft">
        <Link href="/forgot-password" className="rounded-xs font-medium text-accent-ink underline-offset-4 hover:underline">
          {t('forgot')}
        </Link>
      </p>
      {registration === 'open' ? (
        <p className="text-center text-ink-soft">
          {t('noAccount')}{' '}
          <Link href="/register" className="rounded-xs font-medium text-accent-ink underline-offset-4 hover:underline">
            {t('toRegister')}
          </Link>
        </p>
      ) : null}
    </>
  );
}
