import type { NetworkRules } from '@arkyra/network-kit';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ChannelProblem, saidOnce } from './problems.ts';
import { useProblemWords } from './use-problem-words.ts';

interface ProblemsProps {
  readonly id: string;
  readonly problems: readonly ChannelProblem[];
  readonly text: string;
  readonly networks: readonly NetworkRules[];
  readonly split: (texts: readonly string[]) => void;
}

/** Each problem of the words with its remedy; those of a picture stand beside the picture. */
export function PartProblems({ id, problems, text, networks, split }: ProblemsProps) {
  const t = useTranslations('composer');
  const wordsOf = useProblemWords();
  const said = saidOnce(problems.filter(({ mediaId }) => !mediaId));
  const tightest = networks.toSorted((a, b) => a.limits.text.max - b.limits.text.max)[0];
  return (
    <ul id={id} aria-live="polite" className="flex flex-col gap-1 border-t px-4 py-2 text-sm empty:hidden">
      {said.map((problem) => {
        const isError = problem.severity === 'error';
        const Icon = isError ? CircleAlert : TriangleAlert;
        return (
          <li key={`${problem.network} ${problem.code}`} className={`flex flex-wrap items-start gap-x-2 ${isError ? 'text-danger-ink' : 'text-warning-ink'}`}>
            <Icon aria-hidden="true" className="mt-px size-4 shrink-0" />
            <span className="min-w-0 grow basis-40">{t('problem', { network: problem.network, message: wordsOf(problem) })}</span>
            {problem.code === 'text.too_long' && tightest && tightest.limits.parts.max > 1 ? (
              <button type="button" onClick={() => split(tightest.split(text))} className="-my-1 rounded-sm px-1.5 py-1 font-semibold underline underline-offset-2 hover:bg-hover pointer-coarse:py-2.5">
                {t('split')}
              </button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
