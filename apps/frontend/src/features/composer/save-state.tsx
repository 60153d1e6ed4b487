import { useTranslations } from 'next-intl';
import type { SaveStatus } from './autosaver.ts';

/** Where the text is safe right now. */
export function SaveState({ status, isPlanned, restored }: { status: SaveStatus; isPlanned: boolean; restored: boolean }) {
  const t = useTranslations('composer');
  const words: Record<SaveStatus, string> = {
    clean: restored ? t('restored') : isPlanned ? t('plannedHint') : '',
    waiting: t('saving'),
    saving: t('saving'),
    saved: t('saved'),
    kept: t('kept'),
    refused: t('refused'),
  };
  return <output aria-live="polite">{words[status]}</output>;
}
