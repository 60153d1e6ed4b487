'use client';

import type { ApiScope } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Dialog } from '@arkyra/ui/dialog';
import { Field, Input } from '@arkyra/ui/field';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useId, useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { focusFirstError, textOf } from '../../forms/form-data.ts';
import { useRequest } from '../../forms/use-request.ts';
import { ExpiryField, expiryAfter } from './expiry-field-client.tsx';
import { ModeField, ScopesField } from './key-power-fields-client.tsx';
import { usualScopes } from './scopes.ts';

interface Wrong {
  readonly name?: string;
  readonly scopes?: string;
}

export function CreateKeyForm({ onCreated, onClose }: { onCreated: (secret: string) => void; onClose: () => void }) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const formId = useId();
  const [mode, setMode] = useState<'live' | 'test'>('test');
  const [scopes, setScopes] = useState<ReadonlySet<ApiScope>>(new Set(usualScopes));
  const [days, setDays] = useState<number | null>(90);
  const [wrong, setWrong] = useState<Wrong>({});
  const { busy, error, fieldError, run } = useRequest(['name', 'scopes', 'expiresAt']);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const name = textOf(new FormData(form), 'name');
    const found: Wrong = { ...(!name && { name: t('keyNameMissing') }), ...(scopes.size === 0 && { scopes: t('keyScopesMissing') }) };
    setWrong(found);
    if (found.name || found.scopes) return focusFirstError(form);
    const expiresAt = expiryAfter(days, Date.now());
    const ok = await run(async () => {
      const created = await unwrap(api.POST('/api-keys', { body: { name, mode, scopes: [...scopes], ...(expiresAt && { expiresAt }) } }));
      onCreated(created.key);
    });
    if (!ok) focusFirstError(form);
  }

  return (
    <Dialog
      title={t('keyCreate')}
      closeLabel={common('close')}
      onClose={onClose}
      locked={busy}
      width="md"
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={formId} tone="primary" busy={busy}>
            {busy ? t('keyCreating') : t('keyCreate')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        <FormError error={error} />
        <Field label={t('keyName')} hint={t('keyNameHint')} error={wrong.name ?? fieldError('name')}>
          {(control) => <Input {...control} name="name" maxLength={100} autoComplete="off" placeholder={t('keyNamePlaceholder')} />}
        </Field>
        <ModeField mode={mode} onChange={setMode} />
        <ScopesField scopes={scopes} onChange={setScopes} error={wrong.scopes ?? fieldError('scopes')} />
        <ExpiryField days={days} onChange={setDays} error={fieldError('expiresAt')} />
      </form>
    </Dialog>
  );
}
