'use client';

import type { Channel, Network } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Dialog } from '@arkyra/ui/dialog';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useId, useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { focusFirstError } from '../../forms/form-data.ts';
import { useRequest } from '../../forms/use-request.ts';
import { initialValues, SpecFields } from './spec-fields-client.tsx';

interface ConnectFormProps {
  network: Network;
  again: Channel | undefined;
  /** Back to the choice of networks. */
  onBack: (() => void) | undefined;
  onConnected: () => void;
  onClose: () => void;
}

export function ConnectForm({ network, again, onBack, onConnected, onClose }: ConnectFormProps) {
  const t = useTranslations('channels');
  const common = useTranslations('common');
  const formId = useId();
  const specs = network.connect.fields;
  const [values, setValues] = useState(() => initialValues(specs, knownOf(again)));
  const [missing, setMissing] = useState<Record<string, string>>({});
  const { busy, error, fieldError, run } = useRequest(specs.map((spec) => spec.name));
  const errors = Object.fromEntries(specs.map((spec) => [spec.name, missing[spec.name] ?? fieldError(spec.name)]));

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const empty = specs.filter((spec) => spec.required && !values[spec.name]?.trim());
    setMissing(Object.fromEntries(empty.map((spec) => [spec.name, t('fieldMissing', { field: spec.label })])));
    if (empty.length > 0) return focusFirstError(form);
    const body = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== ''));
    const ok = await run(async () => {
      const channel = await unwrap(api.POST('/channels/{network}/connect', { params: { path: { network: network.network } }, body }));
      onConnected();
      onClose();
      tell(channel);
    });
    if (!ok) focusFirstError(form);
  }

  function tell(channel: Channel) {
    const name = channel.displayName || channel.handle;
    if (!again) toast({ tone: 'success', text: t('connected', { name }) });
    else if (channel.id === again.id) toast({ tone: 'success', text: t('reconnected', { name }) });
    else toast({ tone: 'info', text: t('differentAccount', { name }) });
  }

  return (
    <Dialog
      title={again ? t('reconnectTitle', { name: again.displayName }) : t('connectTitle', { network: network.displayName })}
      description={again ? t('reconnectText') : network.connect.help}
      closeLabel={common('close')}
      onClose={onClose}
      locked={busy}
      footer={<Actions formId={formId} busy={busy} again={again !== undefined} onBack={onBack} onClose={onClose} />}
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        {again ? <p className="text-ink-soft">{network.connect.help}</p> : null}
        <FormError error={error} />
        <SpecFields specs={specs} values={values} errors={errors} disabled={busy} onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))} />
      </form>
    </Dialog>
  );
}

interface ActionsProps {
  formId: string;
  busy: boolean;
  again: boolean;
  onBack: (() => void) | undefined;
  onClose: () => void;
}

function Actions({ formId, busy, again, onBack, onClose }: ActionsProps) {
  const t = useTranslations('channels');
  const common = useTranslations('common');
  return (
    <>
      {onBack ? (
        <Button tone="ghost" onClick={onBack} disabled={busy} className="me-auto -ms-2">
          {t('otherNetwork')}
        </Button>
      ) : null}
      <Button onClick={onClose} disabled={busy}>
        {common('cancel')}
      </Button>
      <Button tone="primary" type="submit" form={formId} busy={busy}>
        {busy ? t('connecting') : again ? t('submitReconnect') : t('submit')}
      </Button>
    </>
  );
}

/** What we may fill in for a person who reconnects: the account's name under the names that networks give it. */
function knownOf(channel: Channel | undefined): Record<string, string> {
  return channel ? { handle: channel.handle, identifier: channel.handle } : {};
}
