'use client';

import type { Member } from '@arkyra/contracts/http';
import { ConfirmDialog } from '@arkyra/ui/confirm-dialog';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { api } from '../../api/client.ts';
import { done } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';

export function RemoveDialog({ member: { userId, name }, onRemoved, onClose }: { member: Member; onRemoved: () => void; onClose: () => void }) {
  const t = useTranslations('team');
  const common = useTranslations('common');
  const { busy, error, run } = useRequest();
  const remove = () =>
    run(async () => {
      await done(api.DELETE('/members/{id}', { params: { path: { id: userId } } }));
      toast({ tone: 'success', text: t('removed', { name }) });
      onRemoved();
      onClose();
    });
  return (
    <ConfirmDialog
      title={t('removeTitle', { name })}
      text={t('removeText', { name })}
      confirmLabel={t('remove')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={busy}
      error={<FormError error={error} />}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  );
}
