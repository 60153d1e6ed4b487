import { buttonStyles } from '@arkyra/ui/button-styles';
import { getTranslations } from 'next-intl/server';
import { safeNextPath } from '../../../session/next-path.ts';

export default async function UnavailablePage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const [t, { next }] = await Promise.all([getTranslations('problems'), searchParams]);
  return (
    <main className="grid min-h-[70dvh] place-items-center p-6">
      <div className="max-w-sm text-center">
        <h1 className="text-xl font-semibold">{t('unavailableTitle')}</h1>
        <p className="mt-2 text-ink-soft">{t('unavailableText')}</p>
        {/* A full load, so that the session is tried afresh. */}
        <a href={safeNextPath(next)} className={buttonStyles('primary', 'md', 'mt-5')}>
          {t('pageRetry')}
        </a>
      </div>
    </main>
  );
}
