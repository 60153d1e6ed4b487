'use client';

import type { Guest } from '@arkyra/contracts/http';
import { ConfirmDialog } from '@arkyra/ui/confirm-dialog';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { api } from '../../api/client.ts';
import { done } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';

interface RevokeProps {
  readonly approvalId: string;
  readonly guest: Guest;
  readonly onRevoked: () => void;
  readonly onClose: () => void;
}

export function RevokeGuestDialog({ approvalId, guest: { id: guestId, name }, onRevoked, onClose }: RevokeProps) {
  const t = useTranslations('approvals');
  const common = useTranslations('common');
  const { busy, error, run } = useRequest();
  const revoke = () =>
    run(async () => {
      await done(api.DELETE('/approvals/{id}/guests/{guestId}', { params: { path: { id: approvalId, guestId } } }));
      toast({ tone: 'success', text: t('guests.revokeDone', { name }) });
      onRevoked();
      onClose();
    });
  return (
    <ConfirmDialog
      title={t('guests.revokeTitle', { name })}
      text={t('guests.revokeText', { name })}
      confirmLabel={t('guests.revoke')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={busy}
      error={<FormError error={error} />}
      onConfirm={() => void revoke()}
      onClose={onClose}
    />
  );
}
