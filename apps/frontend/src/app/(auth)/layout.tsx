import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Glimpse } from '../../features/auth/glimpse.tsx';
import { Logo } from '../../frame/logo.tsx';
import { ClientMessages } from '../../i18n/client-messages.tsx';

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('common');
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] bg-surface lg:grid-cols-[minmax(26rem,1fr)_minmax(0,1.15fr)]">
      <main className="mx-auto flex w-full max-w-md flex-col p-6 sm:p-10">
        <p className="flex items-center gap-2.5 text-lg font-semibold">
          <Logo />
          {t('appName')}
        </p>
        <div className="my-auto flex flex-col gap-6 py-10">
          <ClientMessages of={['auth']}>{children}</ClientMessages>
        </div>
      </main>
      <Glimpse />
    </div>
  );
}
