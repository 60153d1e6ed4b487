import type { ApprovalVerdict } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Field, Textarea } from '@arkyra/ui/field';
import { Check, MessageSquareWarning, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';

/** The three answers, always in sight; each is asked once more, with room for words. */
export function Answer({ onAnswer }: { onAnswer: (verdict: ApprovalVerdict, comment: string) => Promise<void> }) {
  const t = useTranslations('approvals-guest');
  const [verdict, setVerdict] = useState<ApprovalVerdict>();
  return (
    <section aria-label={t('decide')} className="safe-bottom sticky bottom-0 z-10 border-t border-line bg-raised/95 shadow-overlay backdrop-blur-sm">
      <div className="mx-auto w-full max-w-2xl p-4">
        {verdict ? (
          <Words key={verdict} verdict={verdict} onBack={() => setVerdict(undefined)} onAnswer={onAnswer} />
        ) : (
          <div className="flex flex-wrap gap-2">
            <Button tone="primary" className="h-11 grow max-sm:basis-full" onClick={() => setVerdict('approve')}>
              <Check aria-hidden="true" className="size-4" />
              {t('approve')}
            </Button>
            <Button className="h-11 grow" onClick={() => setVerdict('request_changes')}>
              <MessageSquareWarning aria-hidden="true" className="size-4" />
              {t('request_changes')}
            </Button>
            <Button tone="ghost" className="h-11 grow" onClick={() => setVerdict('reject')}>
              <X aria-hidden="true" className="size-4" />
              {t('reject')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

interface WordsProps {
  readonly verdict: ApprovalVerdict;
  readonly onBack: () => void;
  readonly onAnswer: (verdict: ApprovalVerdict, comment: string) => Promise<void>;
}

function Words({ verdict, onBack, onAnswer }: WordsProps) {
  const t = useTranslations('approvals-guest');
  const problemText = useProblemText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const needsWords = verdict === 'request_changes';

  useEffect(() => field.current?.focus(), []);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const comment = field.current?.value.trim() ?? '';
    if (needsWords && !comment) {
      setError(t('needComment'));
      return field.current?.focus();
    }
    setBusy(true);
    setError(undefined);
    try {
      await onAnswer(verdict, comment);
    } catch (failure) {
      setError(problemText(failure));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex animate-rise flex-col gap-3">
      <Field label={t(`sure.${verdict}`)} aside={needsWords ? undefined : t('optional')} {...(error ? { error } : {})}>
        {(control) => <Textarea {...control} ref={field} dir="auto" rows={3} maxLength={5000} placeholder={needsWords ? undefined : t('comment')} onChange={() => setError(undefined)} />}
      </Field>
      <div className="flex gap-2">
        <Button className="h-11" disabled={busy} onClick={onBack}>
          {t('back')}
        </Button>
        <Button type="submit" tone={verdict === 'reject' ? 'danger' : 'primary'} busy={busy} className="h-11 grow">
          {t(`send.${verdict}`)}
        </Button>
      </div>
    </form>
  );
}
