'use client';

import { Button } from '@arkyra/ui/button';
import { CopyField } from '@arkyra/ui/copy-field';
import { Dialog } from '@arkyra/ui/dialog';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';

/** The key itself. Escape and a press outside don't close it: it can't be shown again. */
export function ShowKeyDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const copyButton = useRef<HTMLButtonElement>(null);

  return (
    <Dialog
      title={t('keyCreatedTitle')}
      description={t('keyCreatedText')}
      closeLabel={common('close')}
      onClose={onClose}
      locked
      width="md"
      initialFocus={copyButton}
      footer={
        <Button tone="primary" onClick={onClose}>
          {t('keyDone')}
        </Button>
      }
    >
      <CopyField label={t('keyLabel')} value={secret} words={{ copy: t('keyCopy'), copied: t('keyCopied'), failed: t('keyCopyFailed') }} buttonRef={copyButton} />
      <p className="mt-4 mb-1.5 text-sm font-medium">{t('keyTry')}</p>
      <pre className="overflow-x-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs leading-5">
        {`curl ${location.origin}/api/v1/channels \\\n  -H "Authorization: Bearer ${secret.slice(0, 14)}…"`}
      </pre>
    </Dialog>
  );
}
