'use client';

import { ConfirmDialog } from '@arkyra/ui/confirm-dialog';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';
import type { Kind } from './use-dead-letters.ts';

export function DiscardKindDialog({ kind: { name, count, newestAt }, onDone, onClose }: { kind: Kind; onDone: () => void; onClose: () => void }) {
  const t = useTranslations('operations');
  const common = useTranslations('common');
  const { busy, error, run } = useRequest();
  const discard = () =>
    run(async () => {
      const settled = await unwrap(api.POST('/operations/dead-letters/discard', { body: { name, until: newestAt } }));
      toast({ tone: 'success', text: t('discardedAll', { count: settled.count }) });
      onDone();
      onClose();
    });
  return (
    <ConfirmDialog
      title={t('discardAllTitle', { count, name })}
      text={t('discardAllText')}
      confirmLabel={t('discardAll')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={busy}
      error={<FormError error={error} />}
      onConfirm={() => void discard()}
      onClose={onClose}
    />
  );
}
