import { buttonStyles } from '@arkyra/ui/button-styles';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { safeNextPath } from '../session/next-path.ts';

/** In place of every page while the backend does not answer. */
export async function Unavailable() {
  const [t, incoming] = await Promise.all([getTranslations('problems'), headers()]);
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="max-w-sm text-center">
        <h1 className="text-xl font-semibold">{t('unavailableTitle')}</h1>
        <p className="mt-2 text-ink-soft">{t('unavailableText')}</p>
        {/* A full load: nothing of this page is worth keeping. */}
        <a href={safeNextPath(incoming.get('x-ark-path'))} className={buttonStyles('primary', 'md', 'mt-5')}>
          {t('pageRetry')}
        </a>
      </div>
    </main>
  );
}
