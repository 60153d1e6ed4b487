'use client';

import type { Invitation, MadeInvitation } from '@arkyra/contracts/http';
import { Badge } from '@arkyra/ui/badge';
import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { toast } from '@arkyra/ui/toast';
import { useFormatter, useTranslations } from 'next-intl';
import { api } from '../../api/client.ts';
import { done, unwrap } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useRequest } from '../../forms/use-request.ts';

interface Props {
  invitations: readonly Invitation[];
  onMade: (invitation: MadeInvitation) => void;
  onChanged: () => void;
}

export function Invitations({ invitations, onMade, onChanged }: Props) {
  const t = useTranslations('team');
  return (
    <Section title={t('invitations')} text={t('invitationsText')} flush>
      <ul aria-label={t('invitations')}>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} onMade={onMade} onChanged={onChanged} />
        ))}
      </ul>
    </Section>
  );
}

function InvitationRow({ invitation, onMade, onChanged }: { invitation: Invitation } & Omit<Props, 'invitations'>) {
  const t = useTranslations('team');
  const format = useFormatter();
  const problemText = useProblemText();
  const { busy, run } = useRequest();
  const { id, email, role, state, invitedBy, expiresAt } = invitation;
  const whom = email ?? t('forLink');
  const at = { params: { path: { id } } };
  const attempt = (work: () => Promise<void>) =>
    void run(async () => {
      await work().catch((error: unknown) => toast({ tone: 'error', text: problemText(error) }));
      onChanged();
    });
  const resend = () =>
    attempt(async () => {
      const made = await unwrap(api.POST('/invitations/{id}/resend', at));
      if (made.link === null && email !== null) toast({ tone: 'success', text: t('resent', { email }) });
      onMade(made);
    });
  const withdraw = () =>
    attempt(async () => {
      await done(api.DELETE('/invitations/{id}', at));
      toast({ tone: 'success', text: t('withdrawn') });
    });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b border-line px-5 py-3.5 last:border-0">
      <div className="min-w-0 grow basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <span dir="auto" className="min-w-0 truncate-own font-medium" title={whom}>
            {whom}
          </span>
          <Badge>{t(`role.${role}`)}</Badge>
          <MailState invitation={invitation} />
        </p>
        <p className="mt-0.5 text-sm text-ink-faint wrap-anywhere">
          {t('invitedBy', { name: invitedBy })} · {state === 'expired' ? t('expired') : t('until', { date: format.dateTime(new Date(expiresAt), 'dayTime') })}
        </p>
      </div>
      <div className="flex gap-2">
        <Button size="sm" busy={busy} aria-label={t('resendOf', { whom })} onClick={resend}>
          {invitation.mail === null ? t('renew') : t('resend')}
        </Button>
        <Button size="sm" disabled={busy} aria-label={t('withdrawOf', { whom })} onClick={withdraw}>
          {t('withdraw')}
        </Button>
      </div>
    </li>
  );
}

function MailState({ invitation: { state, mail } }: { invitation: Invitation }) {
  const t = useTranslations('team');
  if (state === 'expired') return <Badge tone="warning">{t('expired')}</Badge>;
  if (mail === 'failed') return <Badge tone="danger">{t('mailFailed')}</Badge>;
  if (mail === 'waiting') return <Badge tone="info">{t('mailWaiting')}</Badge>;
  return mail === 'sent' ? <Badge tone="success">{t('mailSent')}</Badge> : null;
}
