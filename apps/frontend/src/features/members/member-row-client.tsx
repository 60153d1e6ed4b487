'use client';

import type { Member } from '@arkyra/contracts/http';
import { Avatar } from '@arkyra/ui/avatar';
import { Badge } from '@arkyra/ui/badge';
import { Button } from '@arkyra/ui/button';
import { Select } from '@arkyra/ui/field';
import { toast } from '@arkyra/ui/toast';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { givenRoles, isGivenRole } from './roles.ts';

interface Props {
  member: Member;
  isViewer: boolean;
  mayManage: boolean;
  /** Resolves once the list is read anew. */
  onChanged: () => Promise<unknown>;
  onRemove: () => void;
}

export function MemberRow({ member, isViewer, mayManage, onChanged, onRemove }: Props) {
  const t = useTranslations('team');
  const format = useFormatter();
  const { name, email, role, joinedAt } = member;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b border-line px-5 py-3.5 last:border-0">
      <div className="flex min-w-0 grow basis-64 items-center gap-3">
        <Avatar name={name} />
        <div className="min-w-0">
          <p className="flex items-center gap-2">
            <span dir="auto" className="min-w-0 truncate-own font-medium" title={name}>
              {name}
            </span>
            {isViewer ? <Badge>{t('you')}</Badge> : null}
          </p>
          <p className="truncate text-sm text-ink-faint" title={email}>
            {email} · {t('joined', { date: format.dateTime(new Date(joinedAt), 'day') })}
          </p>
        </div>
      </div>
      {mayManage ? (
        <div className="flex items-center gap-2 max-sm:w-full">
          <RoleSelect member={member} onChanged={onChanged} />
          {isViewer ? null : (
            <Button aria-label={t('removeOf', { name })} onClick={onRemove}>
              {t('remove')}
            </Button>
          )}
        </div>
      ) : (
        <Badge tone={role === 'owner' ? 'accent' : 'neutral'}>{t(`role.${role}`)}</Badge>
      )}
    </li>
  );
}

function RoleSelect({ member: { userId, name, role }, onChanged }: { member: Member; onChanged: Props['onChanged'] }) {
  const t = useTranslations('team');
  const problemText = useProblemText();
  const [wanted, setWanted] = useState<string>();

  async function change(next: string) {
    if (!isGivenRole(next)) return;
    setWanted(next);
    try {
      await unwrap(api.PATCH('/members/{id}', { params: { path: { id: userId } }, body: { role: next } }));
      toast({ tone: 'success', text: t('roleChanged', { name, role: t(`role.${next}`) }) });
    } catch (error) {
      toast({ tone: 'error', text: problemText(error) });
    }
    // What was wanted stays until the list says so: no jump back in between.
    await onChanged();
    setWanted(undefined);
  }

  return (
    <Select aria-label={t('roleOf', { name })} className="min-w-36 max-sm:grow" value={wanted ?? role} disabled={wanted !== undefined} onChange={(event) => void change(event.target.value)}>
      {isGivenRole(role) ? null : <option value={role}>{t(`role.${role}`)}</option>}
      {givenRoles.map((one) => (
        <option key={one} value={one}>
          {t(`role.${one}`)}
        </option>
      ))}
    </Select>
  );
}
