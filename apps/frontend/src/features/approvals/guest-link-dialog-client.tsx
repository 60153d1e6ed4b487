'use client';

import type { MadeGuest } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { CopyField } from '@arkyra/ui/copy-field';
import { Dialog } from '@arkyra/ui/dialog';
import { useFormatter, useTranslations } from 'next-intl';
import { useRef } from 'react';

/** The link of a guest, which only this answer shows: Escape and a press outside don't close it. */
export function GuestLinkDialog({ made: { guest, url }, onClose }: { made: MadeGuest; onClose: () => void }) {
  const t = useTranslations('approvals');
  const common = useTranslations('common');
  const format = useFormatter();
  const copyButton = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      title={t('guests.linkTitle')}
      description={t('guests.linkText', { name: guest.name, date: format.dateTime(new Date(guest.expiresAt), 'dayTime') })}
      closeLabel={common('close')}
      onClose={onClose}
      locked
      width="md"
      initialFocus={copyButton}
      footer={
        <Button tone="primary" onClick={onClose}>
          {t('guests.done')}
        </Button>
      }
    >
      <CopyField label={t('guests.link')} value={url ?? ''} words={{ copy: t('guests.copy'), copied: t('guests.copied'), failed: t('guests.copyFailed') }} buttonRef={copyButton} />
    </Dialog>
  );
}
