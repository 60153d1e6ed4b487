'use client';

import { Field, Select } from '@arkyra/ui/field';
import { useFormatter, useNow, useTranslations } from 'next-intl';

const choices = [
  { days: 30, label: 'keyExpiry30' },
  { days: 90, label: 'keyExpiry90' },
  { days: 365, label: 'keyExpiry365' },
  { days: null, label: 'keyExpiryNever' },
] as const;

/** The instant that many days after `nowMs`, ISO 8601; undefined for never. */
export const expiryAfter = (days: number | null, nowMs: number): string | undefined =>
  days === null ? undefined : new Date(nowMs + days * 86_400_000).toISOString();

export function ExpiryField({ days, error, onChange }: { days: number | null; error: string | undefined; onChange: (days: number | null) => void }) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const end = expiryAfter(days, useNow().getTime());
  return (
    <Field label={t('keyExpires')} error={error} hint={end ? t('keyExpiryOn', { date: format.dateTime(new Date(end), 'day') }) : t('keyExpiryNeverHint')}>
      {(control) => (
        <Select
          {...control}
          className="sm:max-w-56"
          value={days ?? 'never'}
          onChange={(event) => onChange(event.target.value === 'never' ? null : Number(event.target.value))}
        >
          {choices.map((choice) => (
            <option key={choice.label} value={choice.days ?? 'never'}>
              {t(choice.label)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
