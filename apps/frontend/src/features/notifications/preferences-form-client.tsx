'use client';

import type { NotificationPreferences } from '@arkyra/contracts/http';
import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { DigestFields } from './digest-fields.tsx';
import { WishTable } from './wish-table.tsx';

/** How the viewer is told of what, saved as a whole. */
export function PreferencesForm({ served }: { served: NotificationPreferences }) {
  const t = useTranslations('notification-settings');
  const common = useTranslations('common');
  const { user } = useViewer();
  const [saved, setSaved] = useState(served);
  const [kinds, setKinds] = useState(served.kinds);
  const [digest, setDigest] = useState(served.digest);
  const { busy, error, run } = useRequest();
  const changed = JSON.stringify([kinds, digest]) !== JSON.stringify([saved.kinds, saved.digest]);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    await run(async () => {
      const now = await unwrap(api.PUT('/notification-preferences', { body: { kinds: [...kinds], digest } }));
      setSaved(now);
      setKinds(now.kinds);
      setDigest(now.digest);
      toast({ tone: 'success', text: t('saved') });
    });
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {saved.mail ? null : <Banner tone="info" title={t('noMail')} />}
      {saved.mail && !user.emailVerified ? <Banner tone="warning" title={t('unconfirmed')} /> : null}
      <Section title={t('title')} text={t('lead')} flush>
        <WishTable wishes={kinds} mail={saved.mail} onChange={setKinds} />
      </Section>
      <Section
        title={t('digestTitle')}
        text={t('digestText')}
        footer={
          <Button type="submit" tone="primary" busy={busy} disabled={!busy && !changed}>
            {busy ? common('saving') : common('save')}
          </Button>
        }
      >
        <FormError error={error} />
        <DigestFields digest={digest} timezone={saved.timezone} disabled={!saved.mail} onChange={setDigest} />
      </Section>
    </form>
  );
}
