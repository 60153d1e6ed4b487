import type { AuditEntry } from '@arkyra/contracts/http';
import { useTranslations } from 'next-intl';
import { isKnownAction } from './actions.ts';

/** Plain words for actions and actors. */
export function useActionWords() {
  const t = useTranslations('audit');
  return {
    /** An action of a newer version is told as it is called. */
    action: (action: string): string => (isKnownAction(action) ? t(`action.${action}`) : action),
    actor({ kind, name }: AuditEntry['actor']): string {
      if (kind === 'system') return t('system');
      if (kind === 'api-key') return name === null ? t('goneKey') : t('keyNamed', { name });
      if (kind === 'guest') return name === null ? t('guest') : t('guestNamed', { name });
      return name ?? t('gone');
    },
  };
}
