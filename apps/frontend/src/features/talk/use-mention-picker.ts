import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { matching, mentionAt, type Person, withMention } from './mention-draft.ts';
import type { MentionDraft } from './use-comment-draft.ts';

const mostShown = 6;

interface PickerProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly draft: MentionDraft;
  readonly people: readonly Person[];
  readonly onChange: (draft: MentionDraft) => void;
}

/** Offers people after an @: arrows choose, Enter or Tab takes, Escape leaves it. */
export function useMentionPicker({ area, draft, people, onChange }: PickerProps) {
  const caretAfter = useRef<number | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const at = caret === null ? null : mentionAt(draft.text, caret);
  const found = at && at.start !== left ? matching(people, at.query, mostShown) : [];
  const chosen = found[active] ?? found[0];

  useLayoutEffect(() => {
    if (caretAfter.current === null) return;
    area.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  });

  const take = (person: Person) => {
    if (!at || caret === null) return;
    const next = withMention(draft.text, at.start, caret, person);
    caretAfter.current = next.caret;
    setCaret(next.caret);
    // A longer name may begin like this one; it is not offered for what was just chosen.
    setLeft(at.start);
    onChange({ text: next.text, chosen: [...draft.chosen.filter(({ id }) => id !== person.id), { id: person.id, label: person.label }] });
    area.current?.focus();
  };
  return {
    found,
    active: chosen ? found.indexOf(chosen) : 0,
    take,
    /** Where the caret is; null while the area is left. */
    look: (element: HTMLTextAreaElement | null) => setCaret(element && element.selectionStart === element.selectionEnd ? element.selectionEnd : null),
    typed: () => {
      if (!at) setLeft(null);
      setActive(0);
    },
    /** True when the key was meant for the list. */
    key: (event: KeyboardEvent): boolean => {
      if (!chosen || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return false;
      const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (move !== 0) setActive((found.indexOf(chosen) + move + found.length) % found.length);
      else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
      else if (event.key === 'Escape') setLeft(at?.start ?? null);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
