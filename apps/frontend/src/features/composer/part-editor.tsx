import { IconButton } from '@arkyra/ui/button';
import { clsx } from 'clsx';
import { ImagePlus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { useComposerTools } from './composer-tools.ts';
import { Counters } from './counters.tsx';
import { MediaStrip } from './media-strip.tsx';
import type { PartEditorProps } from './part-editor-props.ts';
import { PartProblems } from './part-problems.tsx';
import { filesOf } from './send-file.ts';
import { TextInput } from './text-input.tsx';
import type { Place } from './use-uploads.ts';

/** One part of the post: its text with live counts, its pictures, and what is wrong with it. */
export function PartEditor({ part, place, count, networks, problems, focus, onText, onRemovePicture, onSplit, onRemove }: PartEditorProps) {
  const t = useTranslations('composer');
  const { isOver, add, handlers, paste } = usePictures(place);
  const about = `part-${place.part}-problems`;
  return (
    // Dropping is an addition to the button below, for those who have a pointer.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      {...handlers}
      className={clsx('relative rounded-lg border bg-surface shadow-card focus-within:border-focus', isOver ? 'border-accent ring-2 ring-accent' : 'border-line-strong')}
    >
      <TextInput part={part} index={place.part} count={count} networks={networks} problems={problems} focus={focus} about={about} onText={onText} onPaste={paste} />
      <MediaStrip place={place} ids={part.mediaIds} problems={problems} remove={onRemovePicture} />
      <div className="flex min-h-9 flex-wrap items-center gap-1 px-2 pb-1.5">
        <PictureButton add={add} />
        {count > 1 ? (
          <>
            <IconButton size="sm" label={t('removePart', { number: place.part + 1 })} onClick={onRemove}>
              <Trash2 aria-hidden="true" className="size-4" />
            </IconButton>
            <span aria-hidden="true" className="tabular ms-1 text-xs text-ink-faint">
              {t('partOf', { number: place.part + 1, count })}
            </span>
          </>
        ) : null}
        <Counters text={part.text} networks={networks} />
      </div>
      <PartProblems id={about} problems={problems} text={part.text} networks={networks} split={onSplit} />
      {isOver ? <div className="pointer-events-none absolute inset-0 grid place-items-center rounded-lg bg-accent-soft/90 font-medium text-accent-ink">{t('dropHere')}</div> : null}
    </div>
  );
}

/** The ways by which pictures come in: the button, paste and drop. */
function usePictures(place: Place) {
  const t = useTranslations('composer');
  const { uploads, tell } = useComposerTools();
  const [isOver, setOver] = useState(false);
  const add = (files: readonly File[]) => uploads.add(place, files);
  const take = (data: DataTransfer) => {
    const { images, others } = filesOf(data);
    if (images.length > 0) add(images);
    if (others > 0) tell(t('onlyPictures'));
    return images.length + others > 0;
  };
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    isOver,
    add,
    paste: (event: ClipboardEvent) => {
      if (take(event.clipboardData)) event.preventDefault();
    },
    handlers: {
      onDragOver(event: DragEvent) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event: DragEvent<HTMLElement>) {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      },
      onDrop(event: DragEvent) {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        take(event.dataTransfer);
      },
    },
  };
}

function PictureButton({ add }: { add: (files: readonly File[]) => void }) {
  const t = useTranslations('composer');
  const files = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton size="sm" label={t('addPicture')} onClick={() => files.current?.click()}>
        <ImagePlus aria-hidden="true" className="size-4" />
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
