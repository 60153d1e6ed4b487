import type { ApprovalVerdict } from '@arkyra/contracts/http';
import { Field, Textarea } from '@arkyra/ui/field';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, Ref } from 'react';

interface VerdictWordsProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly verdict: ApprovalVerdict;
  /** Somebody tried to send without words where they are needed. */
  readonly isMissing: boolean;
  readonly onType: () => void;
  readonly onSend: () => void;
}

/** The words beside an answer. Who asks for changes must say which. */
export function VerdictWords({ ref, verdict, isMissing, onType, onSend }: VerdictWordsProps) {
  const t = useTranslations('approvals');
  const common = useTranslations('common');
  const asksChanges = verdict === 'request_changes';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSend();
  };
  return (
    <Field
      label={t(asksChanges ? 'decide.commentChanges' : 'decide.comment')}
      aside={asksChanges ? undefined : common('optional')}
      hint={t('decide.commentHint')}
      {...(isMissing ? { error: t('decide.needComment') } : {})}
    >
      {(control) => <Textarea {...control} ref={ref} dir="auto" rows={3} maxLength={5000} onChange={onType} onKeyDown={onKeyDown} />}
    </Field>
  );
}
