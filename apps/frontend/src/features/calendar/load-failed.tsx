import { Button } from '@arkyra/ui/button';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useProblemText } from '../../api/use-problem-text.ts';

export function LoadFailed({ error, reload }: { error: unknown; reload: () => void }) {
  const t = useTranslations('calendar');
  const common = useTranslations('common');
  const problemText = useProblemText();
  return (
    <div role="alert" className="flex items-center gap-3 border-b bg-danger-soft px-4 py-2 text-danger-ink">
      <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
      <span className="min-w-0 grow">
        <strong className="font-semibold">{t('loadFailed')}.</strong> {problemText(error)}
      </span>
      <Button size="sm" onClick={reload}>
        {common('retry')}
      </Button>
    </div>
  );
}
