'use client';

import type { Approval } from '@arkyra/contracts/http';
import { ConfirmDialog } from '@arkyra/ui/confirm-dialog';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';

export function WithdrawDialog({ approval: { id, state }, onDone, onClose }: { approval: Approval; onDone: () => void; onClose: () => void }) {
  const t = useTranslations('approvals');
  const common = useTranslations('common');
  const { busy, error, run } = useRequest();
  const withdraw = async () => {
    const went = await run(async () => {
      await unwrap(api.POST('/approvals/{id}/withdraw', { params: { path: { id } } }));
      toast({ tone: 'success', text: t('panel.withdrawn') });
      onClose();
    });
    onDone();
    return went;
  };
  return (
    <ConfirmDialog
      title={t('panel.withdrawTitle')}
      text={t(state === 'approved' ? 'panel.withdrawApprovedText' : 'panel.withdrawText')}
      confirmLabel={t('panel.withdraw')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={busy}
      error={<FormError error={error} />}
      onConfirm={() => void withdraw()}
      onClose={onClose}
    />
  );
}
