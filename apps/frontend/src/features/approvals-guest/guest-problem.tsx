import { Button } from '@arkyra/ui/button';
import { Link2Off } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ApiProblem } from '../../api/problem.ts';
import { useProblemText } from '../../api/use-problem-text.ts';

type Kind = 'missing' | 'unknown' | 'ended' | 'busy' | 'away';

function kindOf(error: unknown): Kind {
  if (error === undefined) return 'missing';
  if (!(error instanceof ApiProblem)) return 'away';
  if (error.status === 410) return 'ended';
  if (error.status === 404 || error.status === 400 || error.status === 422) return 'unknown';
  return error.status === 429 ? 'busy' : 'away';
}

/** Why a link shows nothing, and whom to ask. `error` undefined: the address itself is cut off. */
export function GuestProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('approvals-guest');
  const problemText = useProblemText();
  const kind = kindOf(error);
  return (
    <div className="mx-auto grid min-h-[60dvh] max-w-md place-items-center p-6 text-center">
      <div>
        <span className="mx-auto grid size-12 place-items-center rounded-xl border border-line bg-surface text-ink-faint shadow-card">
          <Link2Off aria-hidden="true" className="size-5" />
        </span>
        <h1 className="mt-4 text-xl font-semibold">{t(`problem.${kind}Title`)}</h1>
        <p role="alert" className="mt-2 text-ink-soft text-pretty">
          {kind === 'away' ? problemText(error) : t(`problem.${kind}Text`)}
        </p>
        {kind === 'away' || kind === 'busy' ? (
          <Button className="mt-5" onClick={retry}>
            {t('problem.retry')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
