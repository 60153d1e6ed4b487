'use client';

import type { User } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { Field, Input } from '@arkyra/ui/field';
import { toast } from '@arkyra/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState, useSyncExternalStore } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';
import { ZoneSelect } from '../../zone/zone-select-client.tsx';
import { browserZone, zonePlace } from '../../zone/zones.ts';

export function ProfileForm({ user }: { user: User }) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const router = useRouter();
  const [name, setName] = useState(user.name);
  const [zone, setZone] = useState(user.timezone);
  const { busy, error, fieldError, run } = useRequest(['name', 'timezone']);
  const empty = name.trim() === '';
  const changed = name.trim() !== user.name || zone !== user.timezone;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (empty) return;
    await run(async () => {
      await unwrap(api.PATCH('/me', { body: { name: name.trim(), timezone: zone } }));
      toast({ tone: 'success', text: t('profileSaved') });
      // Every date on every page follows the zone.
      router.refresh();
    });
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)}>
      <Section
        title={t('aboutYou')}
        text={t('aboutYouText')}
        footer={
          <Button type="submit" tone="primary" busy={busy} disabled={!busy && (!changed || empty)}>
            {busy ? common('saving') : common('save')}
          </Button>
        }
      >
        <div className="flex max-w-lg flex-col gap-4">
          <FormError error={error} />
          <Field label={t('name')} error={empty ? t('nameMissing') : fieldError('name')}>
            {(control) => <Input {...control} value={name} autoComplete="name" maxLength={100} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <Field label={t('email')} hint={t('emailHint')}>
            {(control) => <Input {...control} value={user.email} readOnly />}
          </Field>
          <Field label={t('zone')} hint={t('zoneHint')} error={fieldError('timezone')}>
            {(control) => <ZoneSelect {...control} value={zone} onChange={(event) => setZone(event.target.value)} />}
          </Field>
          <UseBrowserZone zone={zone} onUse={setZone} />
        </div>
      </Section>
    </form>
  );
}

const never = () => () => {};

/** Offered where the device is in another zone than the profile says. */
function UseBrowserZone({ zone, onUse }: { zone: string; onUse: (zone: string) => void }) {
  const t = useTranslations('settings');
  const here = useSyncExternalStore(never, browserZone, () => zone);
  if (here === zone) return null;
  return (
    <Button size="sm" className="self-start" onClick={() => onUse(here)}>
      {t('zoneUseBrowser', { zone: zonePlace(here) })}
    </Button>
  );
}
