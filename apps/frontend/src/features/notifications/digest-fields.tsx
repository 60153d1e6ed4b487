import type { NotificationPreferences } from '@arkyra/contracts/http';
import { Field, Select } from '@arkyra/ui/field';
import { useFormatter, useTranslations } from 'next-intl';

type Digest = NotificationPreferences['digest'];

interface DigestProps {
  readonly digest: Digest;
  readonly timezone: string;
  readonly disabled: boolean;
  readonly onChange: (digest: Digest) => void;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** When the digest comes. */
export function DigestFields({ digest, timezone, disabled, onChange }: DigestProps) {
  const t = useTranslations('notification-settings');
  const format = useFormatter();
  const hourText = (hour: number) => format.dateTime(Date.UTC(2026, 0, 1, hour), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return (
    <div className="grid max-w-lg gap-4 sm:grid-cols-2">
      <Field label={t('every')}>
        {(control) => (
          <Select {...control} value={digest.every} disabled={disabled} onChange={(event) => onChange({ ...digest, every: event.target.value === 'hour' ? 'hour' : 'day' })}>
            <option value="day">{t('day')}</option>
            <option value="hour">{t('hour')}</option>
          </Select>
        )}
      </Field>
      {digest.every === 'day' ? (
        <Field label={t('at')} hint={t('atHint', { zone: timezone })}>
          {(control) => (
            <Select {...control} value={digest.hour} disabled={disabled} onChange={(event) => onChange({ ...digest, hour: Number(event.target.value) })}>
              {hours.map((hour) => (
                <option key={hour} value={hour}>
                  {hourText(hour)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
    </div>
  );
}
