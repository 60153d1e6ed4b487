'use client';

import { Button } from '@arkyra/ui/button';
import { buttonStyles } from '@arkyra/ui/button-styles';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition } from 'react';

/** A page that could not be made; the frame around it stays. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('problems');
  const router = useRouter();
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <div className="grid min-h-[70dvh] place-items-center p-6">
      <div role="alert" className="max-w-sm text-center">
        <h1 className="text-xl font-semibold">{t('pageTitle')}</h1>
        <p className="mt-2 text-ink-soft">{t('pageText')}</p>
        <div className="mt-5 flex justify-center gap-2">
          <Button tone="primary" onClick={again}>
            {t('pageRetry')}
          </Button>
          {/* The backend's own address, not a page of ours. */}
          {/* oxlint-disable-next-line next/no-html-link-for-pages */}
          <a href="/health" className={buttonStyles('secondary')}>
            {t('health')}
          </a>
        </div>
      </div>
    </div>
  );
}
