'use client';

import { CloudOff, RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useConnectionStatus } from '../realtime/connection.ts';

/** Silent while all is well; says so when the live connection is gone. */
export function ConnectionState() {
  const t = useTranslations('frame');
  const status = useConnectionStatus();
  return (
    <output className="block empty:hidden">
      {status === 'offline' ? (
        <p className="flex gap-2 rounded-md bg-warning-soft px-2.5 py-2 text-sm text-warning-ink">
          <CloudOff className="mt-px size-4 shrink-0" aria-hidden="true" />
          <span>
            <span className="font-medium">{t('offline')}</span>
            <span className="block text-xs">{t('offlineHint')}</span>
          </span>
        </p>
      ) : null}
      {status === 'lost' ? (
        <p className="flex animate-late items-center gap-2 rounded-md px-2.5 py-2 text-sm text-ink-soft">
          <RefreshCw className="size-4 shrink-0" aria-hidden="true" />
          {t('reconnecting')}
        </p>
      ) : null}
    </output>
  );
}
