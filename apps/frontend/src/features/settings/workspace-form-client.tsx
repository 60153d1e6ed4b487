'use client';

import type { Workspace } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { Radio } from '@arkyra/ui/checkbox';
import { Field, Input, Select } from '@arkyra/ui/field';
import { toast } from '@arkyra/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';
import { ZoneSelect } from '../../zone/zone-select-client.tsx';

type Policy = Workspace['missedWindowPolicy'];

export function WorkspaceForm({ workspace, canManage }: { workspace: Workspace; canManage: boolean }) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const router = useRouter();
  const [name, setName] = useState(workspace.name);
  const [timezone, setZone] = useState(workspace.timezone);
  const [missedWindowPolicy, setPolicy] = useState(workspace.missedWindowPolicy);
  const [missedWindowMinutes, setMinutes] = useState(workspace.missedWindowMinutes);
  const { busy, error, fieldError, run } = useRequest(['name', 'timezone', 'missedWindowMinutes']);
  const empty = name.trim() === '';
  const isMissedChanged = missedWindowPolicy !== workspace.missedWindowPolicy || missedWindowMinutes !== workspace.missedWindowMinutes;
  const changed = name.trim() !== workspace.name || timezone !== workspace.timezone || isMissedChanged;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (empty) return;
    await run(async () => {
      await unwrap(api.PATCH('/workspaces/{id}', { params: { path: { id: workspace.id } }, body: { name: name.trim(), timezone, missedWindowPolicy, ...(missedWindowMinutes !== workspace.missedWindowMinutes && { missedWindowMinutes }) } }));
      toast({ tone: 'success', text: t('workspaceSaved') });
      router.refresh();
    });
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)}>
      <fieldset disabled={!canManage} className="contents">
        <Section
          title={t('workspaceSection')}
          text={t('workspaceText')}
          footer={
            canManage ? (
              <Button type="submit" tone="primary" busy={busy} disabled={!busy && (!changed || empty)}>
                {busy ? common('saving') : common('save')}
              </Button>
            ) : (
              <span className="me-auto text-sm text-ink-soft">{t('readOnly')}</span>
            )
          }
        >
          <div className="flex max-w-lg flex-col gap-4">
            <FormError error={error} />
            <Field label={t('workspaceName')} error={empty ? t('nameMissing') : fieldError('name')}>
              {(control) => <Input {...control} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />}
            </Field>
            <Field label={t('workspaceZone')} hint={t('workspaceZoneHint')} error={fieldError('timezone')}>
              {(control) => <ZoneSelect {...control} value={timezone} onChange={(event) => setZone(event.target.value)} />}
            </Field>
            <MissedPolicy value={missedWindowPolicy} onChange={setPolicy} />
            <MissedAfter value={missedWindowMinutes} error={fieldError('missedWindowMinutes')} onChange={setMinutes} />
          </div>
        </Section>
      </fieldset>
    </form>
  );
}

/** In minutes. */
const windows = [5, 10, 30, 60, 180, 720, 1_440];

const policies = [
  { value: 'late', label: 'missedLate', hint: 'missedLateHint' },
  { value: 'hold', label: 'missedHold', hint: 'missedHoldHint' },
  { value: 'skip', label: 'missedSkip', hint: 'missedSkipHint' },
] as const satisfies readonly { value: Policy; label: string; hint: string }[];

function MissedPolicy({ value, onChange }: { value: Policy; onChange: (policy: Policy) => void }) {
  const t = useTranslations('settings');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-medium">{t('missed')}</legend>
      <p className="mt-1 mb-2 text-sm text-ink-soft">{t('missedText')}</p>
      {policies.map((policy) => (
        <Radio key={policy.value} name="missed" checked={value === policy.value} label={t(policy.label)} hint={t(policy.hint)} onChange={() => onChange(policy.value)} />
      ))}
    </fieldset>
  );
}

/** The usual choices, and whatever was set by other means. */
function MissedAfter({ value, error, onChange }: { value: number; error: string | undefined; onChange: (minutes: number) => void }) {
  const t = useTranslations('settings');
  const [first] = useState(value);
  return (
    <Field label={t('missedAfter')} hint={t('missedAfterHint')} {...(error !== undefined && { error })}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(Number(event.target.value))}>
          {[...new Set([...windows, first])].toSorted((a, b) => a - b).map((minutes) => (
            <option key={minutes} value={minutes}>
              {t('missedMinutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
