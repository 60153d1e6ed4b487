'use client';

import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { Field, Input } from '@arkyra/ui/field';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { done } from '../../api/unwrap.ts';
import { focusFirstError, textOf } from '../../forms/form-data.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useHydrated } from '../../forms/use-hydrated.ts';
import { useRequest } from '../../forms/use-request.ts';
import { emailProblem } from '../auth/check-fields.ts';

export function ForgotForm() {
  const t = useTranslations('team');
  const auth = useTranslations('auth');
  const hydrated = useHydrated();
  const [wrong, setWrong] = useState<string>();
  const [sentTo, setSentTo] = useState<string>();
  const { busy, error, fieldError, run } = useRequest(['email']);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const email = textOf(new FormData(form), 'email');
    const problem = emailProblem(email);
    setWrong(problem && auth(problem));
    if (problem) return focusFirstError(form);
    if (await run(() => done(api.POST('/auth/forgot-password', { body: { email } })))) setSentTo(email);
    else focusFirstError(form);
  }

  if (sentTo !== undefined)
    return (
      <Banner tone="success">
        <span className="wrap-anywhere">{t('forgotSent', { email: sentTo })}</span>
      </Banner>
    );
  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <FormError error={error} />
      <Field label={auth('email')} error={wrong ?? fieldError('email')}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" inputMode="email" placeholder={auth('emailPlaceholder')} />}
      </Field>
      <Button type="submit" tone="primary" busy={busy} disabled={!hydrated} className="w-full">
        {t('forgotSend')}
      </Button>
    </form>
  );
}
