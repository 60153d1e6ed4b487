'use client';

import type { MadeInvitation } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { CopyField } from '@arkyra/ui/copy-field';
import { Dialog } from '@arkyra/ui/dialog';
import { useFormatter, useTranslations } from 'next-intl';
import { useRef } from 'react';

/** The link of an invitation, which only this answer shows: Escape and a press outside don't close it. */
export function ShowLinkDialog({ invitation: { link, email, role, expiresAt }, onClose }: { invitation: MadeInvitation; onClose: () => void }) {
  const t = useTranslations('team');
  const common = useTranslations('common');
  const format = useFormatter();
  const copyButton = useRef<HTMLButtonElement>(null);
  const words = { date: format.dateTime(new Date(expiresAt), 'dayTime'), role: t(`role.${role}`) };

  return (
    <Dialog
      title={t('linkTitle')}
      description={email === null ? t('linkText', words) : t('linkTextBound', { ...words, email })}
      closeLabel={common('close')}
      onClose={onClose}
      locked
      width="md"
      initialFocus={copyButton}
      footer={
        <Button tone="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <CopyField label={t('link')} value={link ?? ''} words={{ copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }} buttonRef={copyButton} />
    </Dialog>
  );
}
