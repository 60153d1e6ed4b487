'use client';

import { ConfirmDialog } from '@arkyra/ui/confirm-dialog';
import { useTranslations } from 'next-intl';
import { api } from '../../api/client.ts';
import { done } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';
import { forgetWorkspace } from '../../session/active-workspace.ts';
import { useViewer } from '../../session/viewer-client.tsx';

export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('team');
  const common = useTranslations('common');
  const { workspace } = useViewer();
  const { busy, error, run } = useRequest();
  const leave = () =>
    run(async () => {
      await done(api.POST('/workspaces/{id}/leave', { params: { path: { id: workspace.id } } }));
      forgetWorkspace();
      location.assign('/workspaces');
    });
  return (
    <ConfirmDialog
      title={t('leaveTitle', { workspace: workspace.name })}
      text={t('leaveText')}
      confirmLabel={t('leave')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={busy}
      error={<FormError error={error} />}
      onConfirm={() => void leave()}
      onClose={onClose}
    />
  );
}
