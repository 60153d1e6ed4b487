'use client';

import type { MadeInvitation } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Dialog } from '@arkyra/ui/dialog';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useId, useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { focusFirstError, textOf } from '../../forms/form-data.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { emailProblem } from '../auth/check-fields.ts';
import { DaysField, EmailField, RoleField, type Way, WayField } from './invite-fields-client.tsx';
import type { GivenRole } from './roles.ts';

interface Props {
  mailOn: boolean;
  onMade: (invitation: MadeInvitation) => void;
  onClose: () => void;
}

export function InviteDialog({ mailOn, onMade, onClose }: Props) {
  const t = useTranslations('team');
  const auth = useTranslations('auth');
  const common = useTranslations('common');
  const { workspace } = useViewer();
  const formId = useId();
  const [way, setWay] = useState<Way>(mailOn ? 'mail' : 'link');
  const [role, setRole] = useState<GivenRole>('editor');
  const [days, setDays] = useState<number>(7);
  const [wrong, setWrong] = useState<string>();
  const { busy, error, fieldError, run } = useRequest(['email', 'role', 'expiresInDays']);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const email = way === 'mail' ? textOf(new FormData(form), 'email') : undefined;
    const problem = email === undefined ? undefined : emailProblem(email);
    setWrong(problem && auth(problem));
    if (problem) return focusFirstError(form);
    const ok = await run(async () => {
      const made = await unwrap(api.POST('/invitations', { body: { role, expiresInDays: days, ...(email !== undefined && { email }) } }));
      if (made.link === null && email !== undefined) toast({ tone: 'success', text: t('invited', { email }) });
      onMade(made);
      onClose();
    });
    if (!ok) focusFirstError(form);
  }

  return (
    <Dialog
      title={t('inviteTitle', { workspace: workspace.name })}
      description={mailOn ? t(way === 'mail' ? 'inviteMailText' : 'inviteLinkText') : t('inviteNoMail')}
      closeLabel={common('close')}
      onClose={onClose}
      locked={busy}
      width="md"
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>{common('cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" busy={busy}>{busy ? t('inviting') : t(way === 'mail' && mailOn ? 'inviteSend' : 'inviteMake')}</Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        <FormError error={error} />
        <WayField mailOn={mailOn} way={way} onChange={setWay} />
        {way === 'mail' ? <EmailField error={wrong ?? fieldError('email')} /> : null}
        <RoleField role={role} error={fieldError('role')} onChange={setRole} />
        <DaysField days={days} error={fieldError('expiresInDays')} onChange={setDays} />
      </form>
    </Dialog>
  );
}
