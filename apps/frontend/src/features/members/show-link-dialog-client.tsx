'use client';

import type { MadeInvitation } from '@arkyra/contracts/http';
import { ShownOnceDialog } from '@arkyra/ui/shown-once-dialog';
import { useFormatter, useTranslations } from 'next-intl';

/** The link of an invitation, which only this answer shows. */
export function ShowLinkDialog({ invitation: { link, email, role, expiresAt }, onClose }: { invitation: MadeInvitation; onClose: () => void }) {
  const t = useTranslations('team');
  const common = useTranslations('common');
  const format = useFormatter();
  const words = { date: format.dateTime(new Date(expiresAt), 'dayTime'), role: t(`role.${role}`) };
  return (
    <ShownOnceDialog
      title={t('linkTitle')}
      description={email === null ? t('linkText', words) : t('linkTextBound', { ...words, email })}
      label={t('link')}
      value={link ?? ''}
      words={{ copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }}
      closeLabel={common('close')}
      doneLabel={t('done')}
      onClose={onClose}
    />
  );
}
