import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { useTranslations } from 'next-intl';
import { ApiProblem } from '../../api/problem.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { fieldWords } from './field-words.ts';
import { type ComposerState, isConflict } from './use-composer.ts';

/** The server refused to save, and a person must say how to go on. */
export function Conflict({ composer, onTakeTheirs }: { composer: ComposerState; onTakeTheirs: () => void }) {
  const t = useTranslations('composer');
  const problemText = useProblemText();
  const { status, error, overwrite, saveAsNew } = composer;
  if (status !== 'refused') return null;
  if (isConflict(error))
    return (
      <Banner
        tone="warning"
        role="alert"
        title={t('conflictTitle')}
        action={
          <span className="flex flex-wrap gap-2">
            <Button size="sm" onClick={() => void overwrite()}>
              {t('keepMine')}
            </Button>
            <Button size="sm" onClick={onTakeTheirs}>
              {t('takeTheirs')}
            </Button>
          </span>
        }
      >
        {t('conflictText')}
      </Banner>
    );
  const isGone = error instanceof ApiProblem && error.status === 404;
  return (
    <Banner
      tone="warning"
      role="alert"
      title={t(isGone ? 'goneTitle' : 'refusedTitle')}
      action={
        isGone ? (
          <Button size="sm" onClick={saveAsNew}>
            {t('saveAsNew')}
          </Button>
        ) : undefined
      }
    >
      {isGone ? t('goneText') : fieldWords(error) || problemText(error)}
    </Banner>
  );
}
