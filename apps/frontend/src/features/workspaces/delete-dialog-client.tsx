'use client';

import { Button } from '@arkyra/ui/button';
import { Dialog } from '@arkyra/ui/dialog';
import { Field, Input } from '@arkyra/ui/field';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useId, useState } from 'react';
import { api } from '../../api/client.ts';
import { done } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';
import { forgetWorkspace } from '../../session/active-workspace.ts';
import { useViewer } from '../../session/viewer-client.tsx';

/** Its name has to be typed: nothing brings it back. */
export function DeleteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('team');
  const common = useTranslations('common');
  const { workspace } = useViewer();
  const formId = useId();
  const [typed, setTyped] = useState('');
  const { busy, error, run } = useRequest();
  const isSure = typed.trim() === workspace.name;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isSure) return;
    await run(async () => {
      await done(api.DELETE('/workspaces/{id}', { params: { path: { id: workspace.id } } }));
      forgetWorkspace();
      location.assign('/workspaces');
    });
  }

  return (
    <Dialog
      title={t('deleteTitle', { workspace: workspace.name })}
      description={t('deleteText')}
      closeLabel={common('close')}
      onClose={onClose}
      locked={busy}
      width="md"
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={formId} tone="danger" busy={busy} disabled={!busy && !isSure}>
            {busy ? t('deleting') : t('delete')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <FormError error={error} />
        <Field label={t('deleteConfirm', { workspace: workspace.name })}>
          {(control) => <Input {...control} value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />}
        </Field>
      </form>
    </Dialog>
  );
}
