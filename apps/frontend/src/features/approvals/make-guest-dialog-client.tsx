'use client';

import type { MadeGuest } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Dialog } from '@arkyra/ui/dialog';
import { Field, Input, Select } from '@arkyra/ui/field';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { focusFirstError, textOf } from '../../forms/form-data.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';

const spans = [1, 3, 7, 14, 30, 90] as const;

/** Asks whom the link is for and how long it opens. */
export function MakeGuestDialog({ approvalId, onMade, onClose }: { approvalId: string; onMade: (made: MadeGuest) => void; onClose: () => void }) {
  const t = useTranslations('approvals');
  const common = useTranslations('common');
  const formId = useId();
  const { busy, error, fieldError, run } = useRequest(['name', 'email']);
  const [missing, setMissing] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const [name, email] = [textOf(data, 'name'), textOf(data, 'email')];
    setMissing(name === '');
    if (name === '') return focusFirstError(form);
    const went = await run(async () => {
      const body = { name, expiresInDays: Number(textOf(data, 'days')), ...(email ? { email } : {}) };
      const made = await unwrap(api.POST('/approvals/{id}/guests', { params: { path: { id: approvalId } }, body }));
      if (made.url === null) toast({ tone: 'success', text: t('guests.sent', { email }) });
      onMade(made);
      onClose();
    });
    if (!went) focusFirstError(form);
  }

  const wrong = (words: string | undefined) => (words ? { error: words } : {});
  return (
    <Dialog
      title={t('guests.makeTitle')}
      description={t('guests.makeText')}
      closeLabel={common('close')}
      onClose={onClose}
      locked={busy}
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={formId} tone="primary" busy={busy}>
            {t('guests.submit')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        <FormError error={error} />
        <Field label={t('guests.name')} hint={t('guests.nameHint')} {...wrong(missing ? t('guests.needName') : fieldError('name'))}>
          {(control) => <Input {...control} name="name" dir="auto" maxLength={100} autoComplete="off" onChange={() => setMissing(false)} />}
        </Field>
        <Field label={t('guests.email')} aside={common('optional')} hint={t('guests.emailHint')} {...wrong(fieldError('email'))}>
          {(control) => <Input {...control} name="email" type="email" inputMode="email" autoComplete="off" />}
        </Field>
        <DaysField />
      </form>
    </Dialog>
  );
}

function DaysField() {
  const t = useTranslations('approvals');
  return (
    <Field label={t('guests.days')}>
      {(control) => (
        <Select {...control} name="days" defaultValue={14}>
          {spans.map((count) => (
            <option key={count} value={count}>
              {t('guests.daysCount', { count })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
