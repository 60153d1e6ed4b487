'use client';

import type { ApprovalRule } from '@arkyra/contracts/http';
import { ConfirmDialog } from '@arkyra/ui/confirm-dialog';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { api } from '../../api/client.ts';
import { done } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';

export function DeleteRuleDialog({ rule: { id, name }, onDeleted, onClose }: { rule: ApprovalRule; onDeleted: () => void; onClose: () => void }) {
  const t = useTranslations('approval-rules');
  const common = useTranslations('common');
  const { busy, error, run } = useRequest();
  const remove = () =>
    run(async () => {
      await done(api.DELETE('/approval-rules/{id}', { params: { path: { id } } }));
      toast({ tone: 'success', text: t('deleted', { name }) });
      onDeleted();
      onClose();
    });
  return (
    <ConfirmDialog
      title={t('deleteTitle', { name })}
      text={t('deleteText')}
      confirmLabel={t('delete')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={busy}
      error={<FormError error={error} />}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  );
}
