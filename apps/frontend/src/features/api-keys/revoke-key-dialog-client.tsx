'use client';

import type { ApiKey } from '@arkyra/contracts/http';
import { ConfirmDialog } from '@arkyra/ui/confirm-dialog';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { api } from '../../api/client.ts';
import { done } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';

export function RevokeKeyDialog({ apiKey, onRevoked, onClose }: { apiKey: ApiKey; onRevoked: () => void; onClose: () => void }) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const { busy, error, run } = useRequest();
  const revoke = () =>
    run(async () => {
      await done(api.DELETE('/api-keys/{id}', { params: { path: { id: apiKey.id } } }));
      toast({ tone: 'success', text: t('keyRevoked', { name: apiKey.name }) });
      onRevoked();
      onClose();
    });
  return (
    <ConfirmDialog
      title={t('keyRevokeTitle', { name: apiKey.name })}
      text={t('keyRevokeText')}
      confirmLabel={t('keyRevoke')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={busy}
      error={<FormError error={error} />}
      onConfirm={() => void revoke()}
      onClose={onClose}
    />
  );
}
