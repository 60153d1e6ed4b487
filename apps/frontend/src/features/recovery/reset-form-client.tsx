'use client';

import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { buttonStyles } from '@arkyra/ui/button-styles';
import { Field } from '@arkyra/ui/field';
import { PasswordInput } from '@arkyra/ui/password-input';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { done } from '../../api/unwrap.ts';
import { focusFirstError, secretOf } from '../../forms/form-data.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useHydrated } from '../../forms/use-hydrated.ts';
import { useRequest } from '../../forms/use-request.ts';
import { PasswordRule, shortestPassword } from '../auth/password-rule.tsx';

export function ResetForm({ token }: { token: string }) {
  const t = useTranslations('team');
  const auth = useTranslations('auth');
  const common = useTranslations('common');
  const hydrated = useHydrated();
  const [typed, setTyped] = useState(0);
  const [isShort, setShort] = useState(false);
  const [isSet, setSet] = useState(false);
  const { busy, error, fieldError, run } = useRequest(['newPassword']);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const newPassword = secretOf(new FormData(form), 'newPassword');
    setShort(newPassword.length < shortestPassword);
    if (newPassword.length < shortestPassword) return focusFirstError(form);
    if (await run(() => done(api.POST('/auth/reset-password', { body: { token, newPassword } })))) setSet(true);
    else focusFirstError(form);
  }

  if (isSet)
    return (
      <>
        <Banner tone="success">
          {t('resetDone')}
        </Banner>
        <Link href="/login" className={buttonStyles('primary', 'md', 'w-full')}>
          {auth('login')}
        </Link>
      </>
    );
  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <FormError error={error} />
      <Field label={t('resetNew')} error={isShort ? auth('passwordShort') : (fieldError('newPassword') ?? fieldError('token'))} hint={<PasswordRule length={typed} />}>
        {(control) => (
          <PasswordInput
            {...control}
            name="newPassword"
            autoComplete="new-password"
            maxLength={200}
            showLabel={common('showPassword')}
            hideLabel={common('hidePassword')}
            onChange={(event) => setTyped(event.target.value.length)}
          />
        )}
      </Field>
      <Button type="submit" tone="primary" busy={busy} disabled={!hydrated} className="w-full">
        {t('resetSave')}
      </Button>
    </form>
  );
}
