import type { PostVersionContent } from '@arkyra/contracts/http';
import { ImageOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useMedia } from '../composer/use-media.ts';
import { Marked } from './marked.tsx';
import { wordDiff } from './word-diff.ts';

type Part = PostVersionContent['parts'][number];
const nothing: Part = { text: '', mediaIds: [] };

/** The parts of a thread side by side in one text: what went is struck through, what came is underlined. */
export function PartsDiff({ before, after }: { before: readonly Part[]; after: readonly Part[] }) {
  const count = Math.max(before.length, after.length);
  return (
    <ol className="flex flex-col gap-2">
      {Array.from({ length: count }, (_, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className="rounded-md border bg-surface px-3.5 py-3">
          <PartDiff before={before[index] ?? nothing} after={after[index] ?? nothing} />
        </li>
      ))}
    </ol>
  );
}

function PartDiff({ before, after }: { before: Part; after: Part }) {
  const t = useTranslations('talk');
  const pieces = useMemo(() => wordDiff(before.text, after.text), [before.text, after.text]);
  return (
    <>
      <p dir="auto" className="leading-relaxed whitespace-pre-wrap wrap-anywhere">
        {pieces.length === 0 ? <span className="text-ink-faint">{t('noText')}</span> : null}
        {pieces.map(({ kind, text }, index) =>
          kind === 'same' ? (
            text
          ) : (
            // oxlint-disable-next-line react/no-array-index-key
            <Marked key={index} kind={kind}>
              {text}
            </Marked>
          ),
        )}
      </p>
      <Pictures before={before.mediaIds} after={after.mediaIds} />
    </>
  );
}

function Pictures({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const t = useTranslations('talk');
  const all = [...new Set([...after, ...before])];
  const { media } = useMedia(all);
  if (all.length === 0) return null;
  return (
    <ul aria-label={t('changes.pictures')} className="mt-2.5 flex flex-wrap gap-3">
      {all.map((id) => {
        const one = media.get(id);
        const kind = before.includes(id) ? (after.includes(id) ? null : 'removed') : 'added';
        return (
          <li key={id} className="flex flex-col items-start gap-1 text-xs">
            <span className={`grid size-16 place-items-center overflow-hidden rounded-md border bg-sunken text-ink-faint ${kind === 'removed' ? 'opacity-50' : ''}`}>
              {/* Signed addresses change by the hour; an optimizer of ours would fetch each anew. */}
              {/* oxlint-disable-next-line nextjs/no-img-element */}
              {one?.thumbnailUrl ? <img src={one.thumbnailUrl} alt={one.altText} className="size-full object-cover" /> : <ImageOff aria-hidden="true" className="size-5" />}
            </span>
            {kind ? <Marked kind={kind}>{t(kind === 'added' ? 'pictureAdded' : 'pictureRemoved')}</Marked> : null}
          </li>
        );
      })}
    </ul>
  );
}
