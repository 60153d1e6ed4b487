import { ConfirmDialog } from '@arkyra/ui/confirm-dialog';
import { useTranslations } from 'next-intl';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';

export function DeleteCommentDialog({ remove, onClose }: { remove: () => Promise<void>; onClose: () => void }) {
  const t = useTranslations('talk');
  const common = useTranslations('common');
  const { busy, error, run } = useRequest();
  const confirm = async () => {
    if (await run(remove)) onClose();
  };
  return (
    <ConfirmDialog
      title={t('deleteTitle')}
      text={t('deleteText')}
      confirmLabel={common('delete')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={busy}
      error={<FormError error={error} />}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
