'use client';

import { Button } from '@arkyra/ui/button';
import { Field, Input } from '@arkyra/ui/field';
import { PasswordInput } from '@arkyra/ui/password-input';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState, useSyncExternalStore } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { focusFirstError, secretOf, textOf } from '../../forms/form-data.ts';
import { useHydrated } from '../../forms/use-hydrated.ts';
import { useRequest } from '../../forms/use-request.ts';
import { rememberWorkspace } from '../../session/active-workspace.ts';
import { browserZone } from '../../zone/zones.ts';
import { emailProblem } from './check-fields.ts';
import { PasswordRule, shortestPassword } from './password-rule.tsx';

interface Wrong {
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
}

const never = () => () => {};

interface Props {
  next: string;
  /** Joins its workspace; with an address, for that one alone. */
  invitation?: { readonly token: string; readonly email: string | null };
}

export function RegisterForm({ next, invitation }: Props) {
  const t = useTranslations('auth');
  const common = useTranslations('common');
  const { busy, error, fieldError, run } = useRequest(['name', 'email', 'password']);
  const hydrated = useHydrated();
  const [wrong, setWrong] = useState<Wrong>({});
  const [typed, setTyped] = useState(0);
  const [leaving, setLeaving] = useState(false);
  const timezone = useSyncExternalStore(never, browserZone, () => '');

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const body = { name: textOf(data, 'name'), email: textOf(data, 'email'), password: secretOf(data, 'password'), timezone: browserZone() };
    const badEmail = emailProblem(body.email);
    const found: Wrong = {
      ...(!body.name && { name: t('nameMissing') }),
      ...(badEmail && { email: t(badEmail) }),
      ...(body.password.length < shortestPassword && { password: t('passwordShort') }),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return focusFirstError(form);
    const ok = await run(async () => {
      const { workspace } = await unwrap(api.POST('/auth/register', { body: { ...body, ...(invitation && { invitation: invitation.token }) } }));
      rememberWorkspace(workspace.id);
    });
    if (!ok) return focusFirstError(form);
    setLeaving(true);
    location.assign(next);
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <FormError error={error} />
      <PersonFields wrong={wrong} fieldError={fieldError} boundTo={invitation?.email ?? undefined} />
      <Field label={t('password')} error={wrong.password ?? fieldError('password')} hint={<PasswordRule length={typed} />}>
        {(control) => (
          <PasswordInput
            {...control}
            name="password"
            autoComplete="new-password"
            maxLength={200}
            showLabel={common('showPassword')}
            hideLabel={common('hidePassword')}
            onChange={(event) => setTyped(event.target.value.length)}
          />
        )}
      </Field>
      <Button type="submit" tone="primary" busy={busy || leaving} disabled={!hydrated} className="mt-1 w-full">
        {busy || leaving ? t(invitation ? 'joining' : 'registering') : t(invitation ? 'registerAndJoin' : 'register')}
      </Button>
      <p className="min-h-5 text-center text-sm text-ink-faint">{timezone ? t('zone', { zone: timezone.replaceAll('_', ' ') }) : null}</p>
    </form>
  );
}

interface PersonFieldsProps {
  wrong: Wrong;
  fieldError: (name: string) => string | undefined;
  /** The one address that an invitation is for. */
  boundTo: string | undefined;
}

function PersonFields({ wrong, fieldError, boundTo }: PersonFieldsProps) {
  const t = useTranslations('auth');
  return (
    <>
      <Field label={t('name')} error={wrong.name ?? fieldError('name')}>
        {(control) => <Input {...control} name="name" autoComplete="name" placeholder={t('namePlaceholder')} maxLength={100} />}
      </Field>
      <Field label={t('email')} error={wrong.email ?? fieldError('email')}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" inputMode="email" placeholder={t('emailPlaceholder')} readOnly={boundTo !== undefined} defaultValue={boundTo} />}
      </Field>
    </>
  );
}
