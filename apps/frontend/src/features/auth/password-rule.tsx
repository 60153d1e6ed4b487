import { useTranslations } from 'next-intl';

export const shortestPassword = 10;

/** How far the new password is from long enough; there is no other rule. */
export function PasswordRule({ length }: { length: number }) {
  const t = useTranslations('auth');
  const left = shortestPassword - length;
  if (length === 0) return t('passwordRule');
  return <span className={left > 0 ? undefined : 'text-success-ink'}>{left > 0 ? t('passwordLeft', { count: left }) : t('passwordLongEnough')}</span>;
}
