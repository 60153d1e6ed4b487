'use client';

import type { MadeGuest } from '@arkyra/contracts/http';
import { ShownOnceDialog } from '@arkyra/ui/shown-once-dialog';
import { useFormatter, useTranslations } from 'next-intl';

/** The link of a guest, which only this answer shows. */
export function GuestLinkDialog({ made: { guest, url }, onClose }: { made: MadeGuest; onClose: () => void }) {
  const t = useTranslations('approvals');
  const common = useTranslations('common');
  const format = useFormatter();
  return (
    <ShownOnceDialog
      title={t('guests.linkTitle')}
      description={t('guests.linkText', { name: guest.name, date: format.dateTime(new Date(guest.expiresAt), 'dayTime') })}
      label={t('guests.link')}
      value={url ?? ''}
      words={{ copy: t('guests.copy'), copied: t('guests.copied'), failed: t('guests.copyFailed') }}
      closeLabel={common('close')}
      doneLabel={t('guests.done')}
      onClose={onClose}
    />
  );
}
