import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, useEffect, useRef } from 'react';
import { Highlight } from './highlight.tsx';
import type { PartEditorProps } from './part-editor-props.ts';

type TextInputProps = Pick<PartEditorProps, 'part' | 'count' | 'networks' | 'problems' | 'focus' | 'onText'> & {
  readonly index: number;
  /** Id of the list of problems. */
  readonly about: string;
  readonly onPaste: (event: ClipboardEvent) => void;
};

/** A plain textarea over its own coloured copy, which also gives it its height. */
export function TextInput({ part, index, count, networks, problems, focus, about, onText, onPaste }: TextInputProps) {
  const t = useTranslations('composer');
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = input.current;
    if (!focus || !field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [focus]);
  const excess = problems.flatMap(({ range, severity }) => (range && severity === 'error' ? [range] : []));
  return (
    <div
      className={clsx(
        'grid text-lg leading-6 whitespace-pre-wrap wrap-anywhere *:col-start-1 *:row-start-1 *:px-4 *:pt-3 *:pb-2',
        count > 1 ? '*:min-h-20' : '*:min-h-36 max-md:*:min-h-28',
      )}
    >
      <div aria-hidden="true" dir="auto" className="pointer-events-none text-ink">
        <Highlight text={part.text} entities={networks[0]?.entities(part.text) ?? []} excess={excess} />
      </div>
      <textarea
        ref={input}
        aria-label={count > 1 ? t('part', { number: index + 1, count }) : t('text')}
        aria-invalid={problems.some(({ severity, mediaId }) => severity === 'error' && !mediaId) || undefined}
        aria-describedby={about}
        value={part.text}
        placeholder={index === 0 ? t('placeholder') : t('placeholderNext')}
        onChange={(event) => onText(event.target.value)}
        onPaste={onPaste}
        dir="auto"
        spellCheck
        className="resize-none overflow-hidden bg-transparent text-transparent caret-ink outline-none"
      />
    </div>
  );
}
