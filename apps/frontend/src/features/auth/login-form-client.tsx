'use client';

import { Button } from '@arkyra/ui/button';
import { Field, Input } from '@arkyra/ui/field';
import { PasswordInput } from '@arkyra/ui/password-input';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { loadApi, prepareApi } from '../../api/load-api.ts';
import { FormError } from '../../forms/form-error.tsx';
import { focusFirstError, secretOf, textOf } from '../../forms/form-data.ts';
import { useHydrated } from '../../forms/use-hydrated.ts';
import { useRequest } from '../../forms/use-request.ts';
import { emailProblem } from './check-fields.ts';

interface Wrong {
  readonly email?: string;
  readonly password?: string;
}

export function LoginForm({ next }: { next: string }) {
  const t = useTranslations('auth');
  const common = useTranslations('common');
  const { busy, error, fieldError, run } = useRequest(['email', 'password']);
  const hydrated = useHydrated();
  const [wrong, setWrong] = useState<Wrong>({});
  const [leaving, setLeaving] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const body = { email: textOf(data, 'email'), password: secretOf(data, 'password') };
    const badEmail = emailProblem(body.email);
    const found: Wrong = { ...(badEmail && { email: t(badEmail) }), ...(!body.password && { password: t('passwordMissing') }) };
    setWrong(found);
    if (found.email || found.password) return focusFirstError(form);
    const ok = await run(async () => {
      const { api, unwrap } = await loadApi();
      await unwrap(api.POST('/auth/login', { body }));
    });
    if (!ok) return focusFirstError(form);
    setLeaving(true);
    // A full load, so that nothing of an earlier session stays in memory.
    location.assign(next);
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <FormError error={error} />
      <Field label={t('email')} error={wrong.email ?? fieldError('email')}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" inputMode="email" placeholder={t('emailPlaceholder')} onFocus={prepareApi} />}
      </Field>
      <Field label={t('password')} error={wrong.password ?? fieldError('password')}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" onFocus={prepareApi} showLabel={common('showPassword')} hideLabel={common('hidePassword')} />}
      </Field>
      <Button type="submit" tone="primary" busy={busy || leaving} disabled={!hydrated} className="mt-1 w-full">
        {busy || leaving ? t('loggingIn') : t('login')}
      </Button>
    </form>
  );
}
