'use client';

import type { Member } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Dialog } from '@arkyra/ui/dialog';
import { Field, Select } from '@arkyra/ui/field';
import { PasswordInput } from '@arkyra/ui/password-input';
import { toast } from '@arkyra/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useId, useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { focusFirstError, secretOf } from '../../forms/form-data.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';
import { useViewer } from '../../session/viewer-client.tsx';

export function TransferDialog({ others, onClose }: { others: readonly Member[]; onClose: () => void }) {
  const t = useTranslations('team');
  const auth = useTranslations('auth');
  const common = useTranslations('common');
  const router = useRouter();
  const { workspace } = useViewer();
  const formId = useId();
  const [userId, setUserId] = useState(others[0]?.userId ?? '');
  const [missing, setMissing] = useState(false);
  const { busy, error, fieldError, run } = useRequest(['userId', 'password']);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const password = secretOf(new FormData(form), 'password');
    setMissing(!password);
    if (!password) return focusFirstError(form);
    const ok = await run(async () => {
      await unwrap(api.POST('/workspaces/{id}/transfer', { params: { path: { id: workspace.id } }, body: { userId, password } }));
      toast({ tone: 'success', text: t('transferred', { name: others.find((one) => one.userId === userId)?.name ?? '' }) });
      onClose();
      router.refresh();
    });
    if (!ok) focusFirstError(form);
  }

  return (
    <Dialog
      title={t('transferTitle', { workspace: workspace.name })}
      description={t('transferText')}
      closeLabel={common('close')}
      onClose={onClose}
      locked={busy}
      width="md"
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={formId} tone="danger" busy={busy}>
            {t('transfer')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        <FormError error={error} />
        <NewOwner others={others} value={userId} error={fieldError('userId')} onChange={setUserId} />
        <Field label={t('transferPassword')} error={missing ? auth('passwordMissing') : fieldError('password')}>
          {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" showLabel={common('showPassword')} hideLabel={common('hidePassword')} />}
        </Field>
      </form>
    </Dialog>
  );
}

function NewOwner({ others, value, error, onChange }: { others: readonly Member[]; value: string; error: string | undefined; onChange: (userId: string) => void }) {
  const t = useTranslations('team');
  return (
    <Field label={t('transferTo')} error={error}>
      {(control) => (
        <Select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          {others.map((one) => (
            <option key={one.userId} value={one.userId}>
              {one.name} ({one.email})
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
