'use client';

import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { Field } from '@arkyra/ui/field';
import { PasswordInput } from '@arkyra/ui/password-input';
import { toast } from '@arkyra/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { done } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { focusFirstError, secretOf } from '../../forms/form-data.ts';
import { useHydrated } from '../../forms/use-hydrated.ts';
import { useRequest } from '../../forms/use-request.ts';
import { PasswordRule, shortestPassword } from '../auth/password-rule.tsx';

interface Wrong {
  readonly current?: string;
  readonly next?: string;
}

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('settings');
  const auth = useTranslations('auth');
  const common = useTranslations('common');
  const router = useRouter();
  const [wrong, setWrong] = useState<Wrong>({});
  const [typed, setTyped] = useState(0);
  const { busy, error, fieldError, run } = useRequest(['currentPassword', 'newPassword']);
  const hydrated = useHydrated();
  const eye = { showLabel: common('showPassword'), hideLabel: common('hidePassword') };

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const body = { currentPassword: secretOf(data, 'currentPassword'), newPassword: secretOf(data, 'newPassword') };
    const found: Wrong = {
      ...(!body.currentPassword && { current: t('currentMissing') }),
      ...(body.newPassword.length < shortestPassword && { next: auth('passwordShort') }),
    };
    setWrong(found);
    if (found.current || found.next) return focusFirstError(form);
    const ok = await run(() => done(api.POST('/me/password', { body })));
    if (!ok) return focusFirstError(form);
    form.reset();
    setTyped(0);
    toast({ tone: 'success', text: t('passwordChanged'), detail: t('passwordChangedDetail') });
    router.refresh();
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)}>
      <Section
        title={t('password')}
        text={t('passwordText')}
        footer={
          <Button type="submit" tone="primary" busy={busy} disabled={!hydrated}>
            {busy ? t('changing') : t('changePassword')}
          </Button>
        }
      >
        <div className="flex max-w-lg flex-col gap-4">
          <FormError error={error} />
          {/* Lets password managers know whose password this is. */}
          <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
          <Field label={t('currentPassword')} error={wrong.current ?? fieldError('currentPassword')}>
            {(control) => <PasswordInput {...control} {...eye} name="currentPassword" autoComplete="current-password" />}
          </Field>
          <Field label={t('newPassword')} error={wrong.next ?? fieldError('newPassword')} hint={<PasswordRule length={typed} />}>
            {(control) => (
              <PasswordInput {...control} {...eye} name="newPassword" autoComplete="new-password" maxLength={200} onChange={(event) => setTyped(event.target.value.length)} />
            )}
          </Field>
        </div>
      </Section>
    </form>
  );
}
