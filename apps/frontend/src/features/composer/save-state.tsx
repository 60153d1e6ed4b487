import { Button } from '@arkyra/ui/button';
import { useTranslations } from 'next-intl';
import type { SaveStatus } from './autosaver.ts';

interface SaveStateProps {
  readonly status: SaveStatus;
  readonly isPlanned: boolean;
  /** What is shown was kept in this browser from an earlier time. */
  readonly restored: boolean;
  readonly altFailed: boolean;
  readonly onDiscard: () => void;
}

/** Where the text is safe right now. */
export function SaveState({ status, isPlanned, restored, altFailed, onDiscard }: SaveStateProps) {
  const t = useTranslations('composer');
  const words: Record<SaveStatus, string> = {
    clean: restored ? t('restored') : isPlanned ? t('plannedHint') : '',
    waiting: t('saving'),
    saving: t('saving'),
    saved: t('saved'),
    kept: t('kept'),
    refused: t('refused'),
  };
  return (
    <span className="flex min-w-0 items-center gap-2">
      <output aria-live="polite" className="truncate">
        {altFailed ? t('altNotSaved') : words[status]}
      </output>
      {restored && isPlanned ? (
        <Button size="sm" tone="ghost" onClick={onDiscard}>
          {t('discard')}
        </Button>
      ) : null}
    </span>
  );
}
