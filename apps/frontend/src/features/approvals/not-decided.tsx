import { Banner } from '@arkyra/ui/banner';
import { useTranslations } from 'next-intl';
import { useProblemText } from '../../api/use-problem-text.ts';
import type { Decided } from './decide-all.ts';

/** What was refused, by name: why, and what it is now. `done` = how many others went through. */
export function NotDecided({ failed, done }: { failed: readonly Decided[]; done: number }) {
  const t = useTranslations('approvals');
  const problemText = useProblemText();
  return (
    <Banner tone="warning" role="alert" title={t('decide.someFailed', { count: failed.length })}>
      <ul className="flex flex-col gap-2">
        {failed.map(({ approval, error, now }) => (
          <li key={approval.id}>
            <span dir="auto" className="block truncate font-medium">
              {approval.post.excerpt || t('noText')}
            </span>
            {problemText(error)} {now && now.revision !== approval.revision ? (now.state === 'pending' ? t('decide.nowStep', { step: now.step, steps: now.steps.length }) : t('decide.nowIs', { state: t(`state.${now.state}`) })) : ''}
          </li>
        ))}
      </ul>
      {failed.length + done > 1 ? <p className="mt-2">{t('decide.someDone', { count: done })}</p> : null}
    </Banner>
  );
}
