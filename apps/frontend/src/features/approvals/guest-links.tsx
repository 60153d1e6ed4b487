import type { Approval, Guest } from '@arkyra/contracts/http';
import { Badge } from '@arkyra/ui/badge';
import { Button } from '@arkyra/ui/button';
import { Link2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useAgo } from '../../i18n/use-ago.ts';
import { lacksGuestLink } from './lacks-guest-link.ts';
import { useGuests } from './use-guests.ts';
import { useMakeGuest } from './use-make-guest.tsx';

const RevokeGuestDialog = lazy(() => import('./revoke-guest-dialog-client.tsx').then((module) => ({ default: module.RevokeGuestDialog })));

const takesGuests = new Set<Approval['state']>(['pending', 'on_hold', 'approved']);

/** Links for people without an account: made, seen and revoked here. */
export function GuestLinks({ approval }: { approval: Approval }) {
  const t = useTranslations('approvals');
  const problemText = useProblemText();
  const { guests, error, reload } = useGuests(approval.id, approval.revision);
  const { make, dialogs } = useMakeGuest(approval.id, reload);
  const [revoking, setRevoking] = useState<Guest>();
  const isOpen = takesGuests.has(approval.state);
  if (!isOpen && (guests ?? []).length === 0) return null;
  const asksGuest = approval.state === 'pending' && approval.steps[approval.step - 1]?.approvers.some(({ kind }) => kind === 'guest');
  const lacksLink = asksGuest && guests !== undefined && !guests.some(({ state }) => state === 'open');
  const words = lacksLink ? (guests && lacksGuestLink({ ...approval, guests }) ? 'guests.wanted' : 'guests.asked') : 'guests.text';
  return (
    <div className="border-t border-line">
      <div className="flex flex-wrap items-center gap-3 px-4 py-3">
        <div className="min-w-0 grow basis-52">
          <h3 className="font-medium">{t('guests.title')}</h3>
          <p className={lacksLink ? 'text-sm text-warning-ink' : 'text-sm text-ink-faint'}>{t(words)}</p>
        </div>
        {isOpen ? (
          <Button size="sm" tone={lacksLink ? 'primary' : 'secondary'} onClick={make}>
            <Link2 aria-hidden="true" className="size-4" />
            {t('guests.make')}
          </Button>
        ) : null}
      </div>
      {error && !guests ? <p className="px-4 pb-3 text-sm text-danger-ink">{problemText(error)}</p> : null}
      {guests && guests.length > 0 ? (
        <ul aria-label={t('guests.title')} className="divide-y divide-line border-t border-line">
          {guests.map((guest) => (
            <GuestRow key={guest.id} guest={guest} onRevoke={() => setRevoking(guest)} />
          ))}
        </ul>
      ) : null}
      {dialogs}
      <Suspense>
        {revoking ? <RevokeGuestDialog approvalId={approval.id} guest={revoking} onRevoked={reload} onClose={() => setRevoking(undefined)} /> : null}
      </Suspense>
    </div>
  );
}

const mails = { waiting: 'mailWaiting', sent: 'mailSent', failed: 'mailFailed' } as const;

function GuestRow({ guest, onRevoke }: { guest: Guest; onRevoke: () => void }) {
  const t = useTranslations('approvals');
  const format = useFormatter();
  const ago = useAgo();
  const { name, email, state, mail, openedAt, expiresAt } = guest;
  const facts = [
    email ?? '',
    mail ? t(`guests.${mails[mail]}`) : '',
    openedAt ? t('guests.opened', { when: ago(openedAt) }) : t('guests.notOpened'),
    state === 'open' ? t('guests.open', { when: format.dateTime(new Date(expiresAt), 'dayTime') }) : '',
  ].filter(Boolean);
  return (
    <li data-guest={guest.id} data-state={state} className="flex items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 grow">
        <p className="flex items-center gap-2">
          <bdi className="min-w-0 truncate font-medium" title={name}>
            {name}
          </bdi>
          {state === 'open' ? null : <Badge>{t(`guests.${state}`)}</Badge>}
        </p>
        <p suppressHydrationWarning className="text-sm text-ink-faint wrap-anywhere">
          {facts.join(' · ')}
        </p>
      </div>
      {state === 'open' ? (
        <Button size="sm" tone="ghost" aria-label={t('guests.revokeOf', { name })} onClick={onRevoke}>
          {t('guests.revoke')}
        </Button>
      ) : null}
    </li>
  );
}
