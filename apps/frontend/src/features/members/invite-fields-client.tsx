'use client';

import { Radio } from '@arkyra/ui/checkbox';
import { Field, Input, Select } from '@arkyra/ui/field';
import { useTranslations } from 'next-intl';
import { type GivenRole, givenRoles, isGivenRole } from './roles.ts';

/** For one address, or for whoever has the link. */
export type Way = 'mail' | 'link';

const spans = [1, 7, 30] as const;

export function WayField({ mailOn, way, onChange }: { mailOn: boolean; way: Way; onChange: (way: Way) => void }) {
  const t = useTranslations('team');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{t('inviteWay')}</legend>
      <Radio name="way" checked={way === 'mail'} label={mailOn ? t('inviteByMail') : t('inviteBound')} hint={t('inviteEmailHint')} onChange={() => onChange('mail')} />
      <Radio name="way" checked={way === 'link'} label={mailOn ? t('inviteByLink') : t('forLink')} hint={t('inviteLinkHint')} onChange={() => onChange('link')} />
    </fieldset>
  );
}

export function EmailField({ error }: { error: string | undefined }) {
  const t = useTranslations('team');
  const auth = useTranslations('auth');
  return (
    <Field label={t('inviteEmail')} error={error}>
      {(control) => <Input {...control} name="email" type="email" inputMode="email" autoComplete="off" placeholder={auth('emailPlaceholder')} />}
    </Field>
  );
}

export function RoleField({ role, error, onChange }: { role: GivenRole; error: string | undefined; onChange: (role: GivenRole) => void }) {
  const t = useTranslations('team');
  return (
    <Field label={t('inviteRole')} hint={t(`roleHint.${role}`)} error={error}>
      {(control) => (
        <Select {...control} value={role} onChange={({ target }) => (isGivenRole(target.value) ? onChange(target.value) : undefined)}>
          {givenRoles.map((one) => (
            <option key={one} value={one}>
              {t(`role.${one}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

export function DaysField({ days, error, onChange }: { days: number; error: string | undefined; onChange: (days: number) => void }) {
  const t = useTranslations('team');
  return (
    <Field label={t('inviteDays')} error={error}>
      {(control) => (
        <Select {...control} value={days} onChange={({ target }) => onChange(Number(target.value))}>
          {spans.map((count) => (
            <option key={count} value={count}>
              {t('inviteDaysCount', { count })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
