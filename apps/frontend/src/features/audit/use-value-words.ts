import type { AuditEntry } from '@arkyra/contracts/http';
import { useFormatter, useTranslations } from 'next-intl';

type Value = AuditEntry['details'][string];

const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** What a program calls `missedWindowPolicy`, as words. */
const spaced = (name: string): string => {
  const text = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_-]/g, ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Names and values of what a row tells. */
export function useValueWords() {
  const t = useTranslations('audit');
  const format = useFormatter();

  function value(one: Value): string {
    if (one === null || one === '' || (Array.isArray(one) && one.length === 0)) return t('nothing');
    if (typeof one === 'boolean') return t(one ? 'yes' : 'no');
    if (typeof one === 'number') return format.number(one);
    if (Array.isArray(one)) return one.map((item) => value(item)).join(', ');
    return isInstant.test(one) ? format.dateTime(new Date(one), 'dayTimeYear') : one;
  }

  return { name: spaced, value };
}
