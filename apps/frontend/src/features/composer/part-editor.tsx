import type { Media } from '@arkyra/contracts/http';
import { IconButton } from '@arkyra/ui/button';
import { CircleAlert, Image as ImageIcon, Trash2, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type DragEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Counters } from './counters.tsx';
import type { DraftPart } from './draft.ts';
import { Highlight } from './highlight.tsx';
import { MediaStrip } from './media-strip.tsx';
import type { ChannelProblem } from './problems.ts';
import type { NetworkRules } from '@arkyra/network-kit';
import { imagesOf, useUploads } from './use-uploads.ts';

interface PartEditorProps {
  readonly part: DraftPart;
  readonly index: number;
  readonly count: number;
  readonly networks: readonly NetworkRules[];
  readonly problems: readonly ChannelProblem[];
  readonly takesFocus: boolean;
  readonly onText: (index: number, text: string) => void;
  readonly onMedia: (index: number, change: (ids: readonly string[]) => readonly string[]) => void;
  readonly onSplit: (index: number, texts: readonly string[]) => void;
  readonly onRemove: (index: number) => void;
}

/** One part of the post: its text with live counts, its pictures, and what is wrong with it. */
export function PartEditor({ part, index, count, networks, problems, takesFocus, onText, onMedia, onSplit, onRemove }: PartEditorProps) {
  const t = useTranslations('composer');
  const [over, setOver] = useState(false);
  const done = useCallback((media: Media) => onMedia(index, (ids) => (ids.includes(media.id) ? ids : [...ids, media.id])), [index, onMedia]);
  const { uploads, add, dismiss } = useUploads(done);
  const paste = (event: ClipboardEvent) => take(event, imagesOf(event.clipboardData), add);
  const drop = (event: DragEvent) => {
    setOver(false);
    take(event, imagesOf(event.dataTransfer), add);
  };
  return (
    // Dropping is an addition to the button below, for those who have a pointer.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      data-over={over || undefined}
      className="relative rounded-lg border border-line-strong bg-surface focus-within:border-focus data-over:border-accent data-over:bg-accent-soft"
    >
      <TextInput part={part} index={index} count={count} networks={networks} problems={problems} takesFocus={takesFocus} onText={onText} onPaste={paste} />
      <MediaStrip ids={part.mediaIds} uploads={uploads} dismiss={dismiss} remove={(id) => onMedia(index, (ids) => ids.filter((one) => one !== id))} />
      <div className="flex flex-wrap items-center gap-2 px-2.5 pb-2">
        <PictureButton add={add} />
        {count > 1 ? (
          <IconButton size="sm" label={t('removePart', { number: index + 1 })} onClick={() => onRemove(index)}>
            <Trash2 aria-hidden="true" className="size-4" />
          </IconButton>
        ) : null}
        <Counters text={part.text} networks={networks} />
      </div>
      <Problems id={`part-${index}-problems`} problems={problems} text={part.text} networks={networks} split={(texts) => onSplit(index, texts)} />
    </div>
  );
}

type TextInputProps = Pick<PartEditorProps, 'part' | 'index' | 'count' | 'networks' | 'problems' | 'takesFocus' | 'onText'> & {
  readonly onPaste: (event: ClipboardEvent) => void;
};

/** A plain textarea over its own coloured copy, which also gives it its height. */
function TextInput({ part, index, count, networks, problems, takesFocus, onText, onPaste }: TextInputProps) {
  const t = useTranslations('composer');
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const excess = problems.flatMap(({ range, severity }) => (range && severity === 'error' ? [range] : []));
  return (
    <div className="grid text-lg leading-6 whitespace-pre-wrap wrap-anywhere *:col-start-1 *:row-start-1 *:min-h-28 *:px-4 *:pt-3 *:pb-2">
      <div aria-hidden="true" dir="auto" className="pointer-events-none text-ink">
        <Highlight text={part.text} entities={networks[0]?.entities(part.text) ?? []} excess={excess} />
      </div>
      <textarea
        ref={input}
        aria-label={count > 1 ? t('part', { number: index + 1, count }) : t('text')}
        aria-invalid={excess.length > 0 || undefined}
        aria-describedby={`part-${index}-problems`}
        value={part.text}
        placeholder={index === 0 ? t('placeholder') : t('placeholderNext')}
        onChange={(event) => onText(index, event.target.value)}
        onPaste={onPaste}
        dir="auto"
        spellCheck
        className="resize-none overflow-hidden bg-transparent text-transparent caret-ink outline-none"
      />
    </div>
  );
}

function PictureButton({ add }: { add: (files: readonly File[]) => void }) {
  const t = useTranslations('composer');
  const files = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton size="sm" label={t('addPicture')} onClick={() => files.current?.click()}>
        <ImageIcon aria-hidden="true" className="size-4" />
      </IconButton>
      <input
        ref={files}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t('addPicture')}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

function take(event: ClipboardEvent | DragEvent, found: File[], add: (files: readonly File[]) => void): void {
  if (event.type === 'drop' || found.length > 0) event.preventDefault();
  if (found.length > 0) add(found);
}

interface ProblemsProps {
  readonly id: string;
  readonly problems: readonly ChannelProblem[];
  readonly text: string;
  readonly networks: readonly NetworkRules[];
  readonly split: (texts: readonly string[]) => void;
}

/** Each problem in words with its remedy; the same sentence of several channels is said once. */
function Problems({ id, problems, text, networks, split }: ProblemsProps) {
  const t = useTranslations('composer');
  const said = [...new Map(problems.map((problem) => [`${problem.network}:${problem.message}`, problem])).values()];
  const tightest = networks.toSorted((a, b) => a.limits.text.max - b.limits.text.max)[0];
  const canSplit = tightest && tightest.limits.parts.max > 1 && said.some(({ code }) => code === 'text.too_long');
  return (
    <ul id={id} aria-live="polite" className="empty:hidden flex flex-col gap-1 border-t px-4 py-2 text-sm">
      {said.map((problem) => (
        <li key={`${problem.network}:${problem.message}`} className={`flex items-start gap-2 ${problem.severity === 'error' ? 'text-danger-ink' : 'text-warning-ink'}`}>
          {problem.severity === 'error' ? <CircleAlert aria-hidden="true" className="mt-px size-4 shrink-0" /> : <TriangleAlert aria-hidden="true" className="mt-px size-4 shrink-0" />}
          <span className="grow">{t('problem', { network: problem.network, message: problem.message })}</span>
          {canSplit && problem.code === 'text.too_long' ? (
            <button type="button" onClick={() => split(tightest.split(text))} className="font-medium underline underline-offset-2">
              {t('split')}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
