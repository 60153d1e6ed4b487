import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GuestPage } from '../../features/approvals-guest/guest-page-client.tsx';
import { Logo } from '../../frame/logo.tsx';
import { ClientMessages } from '../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('approvals-guest');
  return { title: t('title'), robots: { index: false, follow: false, nocache: true }, referrer: 'no-referrer' };
}

/** For whoever holds a link: what it opens stands behind the #, which only the browser knows. */
export default async function Page() {
  const t = await getTranslations('common');
  return (
    <main className="flex min-h-dvh flex-col bg-canvas">
      <header className="border-b border-line bg-surface">
        <p className="mx-auto flex w-full max-w-2xl items-center gap-2.5 px-4 py-3 font-semibold">
          <Logo />
          {t('appName')}
        </p>
      </header>
      <ClientMessages of={['approvals-guest', 'composer', 'talk']}>
        <GuestPage />
      </ClientMessages>
    </main>
  );
}
