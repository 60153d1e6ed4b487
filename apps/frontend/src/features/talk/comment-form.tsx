import { Button } from '@arkyra/ui/button';
import { Checkbox } from '@arkyra/ui/checkbox';
import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { MentionArea } from './mention-area.tsx';
import { type CommentTask, useCommentDraft } from './use-comment-draft.ts';
import { usePeople } from './use-people.ts';

interface FormProps extends CommentTask {
  readonly label: string;
  readonly action: string;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
  readonly onCancel?: () => void;
}

const nearEnd = 200;

/** Words with mentions; small until somebody writes. */
export function CommentForm({ label, action, focused = false, onCancel, ...task }: FormProps) {
  const t = useTranslations('talk');
  const common = useTranslations('common');
  const problemText = useProblemText();
  const [touched, setTouched] = useState(focused);
  const { user } = useViewer();
  const others = usePeople(touched).filter(({ id }) => id !== user.id);
  const { draft, setDraft, internal, setInternal, left, canSend, problem, submit } = useCommentDraft(task);
  const isOpen = touched || draft.text !== '';
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel?.();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <MentionArea label={label} placeholder={t('placeholder')} draft={draft} people={others} focused={focused} isOpen={isOpen} invalid={left < 0} onFocus={() => setTouched(true)} onKeyDown={keys} onChange={setDraft} />
      {problem ? (
        <p role="alert" className="text-sm text-danger-ink">
          {problemText(problem)}
        </p>
      ) : null}
      {isOpen ? (
        <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
          {task.editing || task.thread?.internal ? null : <Checkbox className="me-auto text-sm" checked={internal} onChange={(event) => setInternal(event.target.checked)} label={t('internalLabel')} />}
          {left < nearEnd ? <span className={clsx('tabular text-xs', left < 0 ? 'text-danger-ink' : 'text-ink-faint')}>{t('left', { count: left })}</span> : null}
          {onCancel ? (
            <Button tone="ghost" size="sm" onClick={onCancel}>
              {common('cancel')}
            </Button>
          ) : null}
          <Button tone="primary" size="sm" type="submit" disabled={!canSend}>
            {action}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
