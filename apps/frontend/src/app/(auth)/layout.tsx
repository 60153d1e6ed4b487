import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Logo } from '../../frame/logo.tsx';

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('common');
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 p-6">
      <p className="flex items-center gap-2.5 text-lg font-semibold">
        <Logo />
        {t('appName')}
      </p>
      {children}
    </main>
  );
}
