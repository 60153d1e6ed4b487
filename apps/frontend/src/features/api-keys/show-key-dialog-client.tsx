'use client';

import { ShownOnceDialog } from '@arkyra/ui/shown-once-dialog';
import { useTranslations } from 'next-intl';

/** The key itself, and a first call with it. */
export function ShowKeyDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  return (
    <ShownOnceDialog
      title={t('keyCreatedTitle')}
      description={t('keyCreatedText')}
      label={t('keyLabel')}
      value={secret}
      words={{ copy: t('keyCopy'), copied: t('keyCopied'), failed: t('keyCopyFailed') }}
      closeLabel={common('close')}
      doneLabel={t('keyDone')}
      onClose={onClose}
    >
      <p className="mt-4 mb-1.5 text-sm font-medium">{t('keyTry')}</p>
      <pre className="overflow-x-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs leading-5">
        {`curl ${location.origin}/api/v1/channels \\\n  -H "Authorization: Bearer ${secret.slice(0, 14)}…"`}
      </pre>
    </ShownOnceDialog>
  );
}
