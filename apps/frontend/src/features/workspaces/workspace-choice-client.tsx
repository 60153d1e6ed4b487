'use client';

import type { Workspace } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Field, Input } from '@arkyra/ui/field';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { focusFirstError, textOf } from '../../forms/form-data.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useHydrated } from '../../forms/use-hydrated.ts';
import { useRequest } from '../../forms/use-request.ts';
import { signOut } from '../../frame/sign-out.ts';
import { switchWorkspace } from '../../session/active-workspace.ts';
import { browserZone } from '../../zone/zones.ts';

export function WorkspaceList({ workspaces }: { workspaces: readonly Workspace[] }) {
  const t = useTranslations('team');
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {workspaces.map(({ id, name, role }) => (
        <li key={id} className="border-b border-line last:border-0">
          <button
            type="button"
            aria-label={t('chooseOpen', { workspace: name })}
            onClick={() => switchWorkspace(id)}
            className="flex w-full items-center gap-3 px-4 py-3 text-start hover:bg-hover focus-visible:-outline-offset-2"
          >
            <span className="min-w-0 grow">
              <span className="block truncate font-medium">{name}</span>
              <span className="block text-sm text-ink-faint">{t(`role.${role}`)}</span>
            </span>
            <ChevronRight className="size-4 shrink-0 text-ink-faint rtl:rotate-180" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

export function CreateWorkspace() {
  const t = useTranslations('team');
  const hydrated = useHydrated();
  const [missing, setMissing] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { busy, error, fieldError, run } = useRequest(['name']);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const name = textOf(new FormData(form), 'name');
    setMissing(!name);
    if (!name) return focusFirstError(form);
    const ok = await run(async () => {
      const { id } = await unwrap(api.POST('/workspaces', { body: { name, timezone: browserZone() } }));
      setLeaving(true);
      switchWorkspace(id);
    });
    if (!ok) focusFirstError(form);
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <FormError error={error} />
      <Field label={t('createName')} hint={t('createText')} error={missing ? t('createNameMissing') : fieldError('name')}>
        {(control) => <Input {...control} name="name" maxLength={100} autoComplete="off" placeholder={t('createNamePlaceholder')} />}
      </Field>
      <Button type="submit" tone="primary" busy={busy || leaving} disabled={!hydrated} className="w-full">
        {busy || leaving ? t('creating') : t('create')}
      </Button>
    </form>
  );
}

export function SignOutLink() {
  const t = useTranslations('frame');
  return (
    <Button tone="ghost" className="mx-auto" onClick={() => void signOut()}>
      {t('signOut')}
    </Button>
  );
}
