import { Textarea } from '@arkyra/ui/field';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Person } from './mention-draft.ts';
import { MentionList } from './mention-list.tsx';
import type { MentionDraft } from './use-comment-draft.ts';
import { useMentionPicker } from './use-mention-picker.ts';

interface AreaProps {
  readonly label: string;
  readonly placeholder: string;
  readonly draft: MentionDraft;
  readonly people: readonly Person[];
  readonly focused: boolean;
  readonly isOpen: boolean;
  readonly invalid: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onChange: (draft: MentionDraft) => void;
}

/** A textarea that keeps the focus while it offers people. */
export function MentionArea({ label, placeholder, draft, people, focused, isOpen, invalid, onFocus, onKeyDown, onChange }: AreaProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { found, active, take, look, typed, key } = useMentionPicker({ area, draft, people, onChange });
  const isListed = found.length > 0;
  useEffect(() => {
    const element = area.current;
    if (!focused || !element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [focused]);
  return (
    <div className="relative">
      <Textarea
        ref={area}
        dir="auto"
        rows={isOpen ? 3 : 1}
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isListed ? id : undefined}
        aria-activedescendant={isListed ? `${id}-${found[active]?.id ?? ''}` : undefined}
        aria-invalid={invalid || undefined}
        placeholder={placeholder}
        value={draft.text}
        className={isOpen ? 'field-sizing-content max-h-80' : 'h-control min-h-0! resize-none overflow-hidden placeholder:truncate'}
        onFocus={onFocus}
        onBlur={() => look(null)}
        onSelect={(event) => look(event.currentTarget)}
        onKeyDown={(event) => {
          if (!key(event)) onKeyDown(event);
        }}
        onChange={(event) => {
          typed();
          look(event.currentTarget);
          onChange({ text: event.currentTarget.value, chosen: draft.chosen });
        }}
      />
      {isListed ? <MentionList id={id} people={found} active={active} onTake={take} /> : null}
    </div>
  );
}
