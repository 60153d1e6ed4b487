'use client';

import type { Channel, Network } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';
import { initialValues, SpecFields } from './spec-fields-client.tsx';

interface ChannelSettingsProps {
  channel: Channel;
  network: Network;
  canManage: boolean;
}

/** The settings that the network offers, saved together. */
export function ChannelSettings({ channel, network, canManage }: ChannelSettingsProps) {
  const t = useTranslations('channels');
  const common = useTranslations('common');
  const specs = network.settings;
  const [saved, setSaved] = useState(() => initialValues(specs, channel.settings));
  const [values, setValues] = useState(saved);
  const { busy, error, fieldError, run } = useRequest(specs.map((spec) => `settings/${spec.name}`));
  const changed = specs.some((spec) => values[spec.name] !== saved[spec.name]);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const settings = { ...channel.settings, ...values };
    await run(async () => {
      await unwrap(api.PATCH('/channels/{id}', { params: { path: { id: channel.id } }, body: { settings } }));
      setSaved(values);
      toast({ tone: 'success', text: t('savedSettings') });
    });
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)}>
      <Section
        title={t('behaviour')}
        text={t('behaviourText', { network: network.displayName })}
        footer={
          canManage ? (
            <Button type="submit" tone="primary" busy={busy} disabled={!changed && !busy}>
              {busy ? common('saving') : common('save')}
            </Button>
          ) : null
        }
      >
        <div className="flex max-w-lg flex-col gap-4">
          <FormError error={error} />
          <SpecFields
            specs={specs}
            values={values}
            disabled={!canManage}
            errors={Object.fromEntries(specs.map((spec) => [spec.name, fieldError(`settings/${spec.name}`)]))}
            onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
          />
        </div>
      </Section>
    </form>
  );
}
