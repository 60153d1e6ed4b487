import type { Media } from '@arkyra/contracts/http';
import { Button, IconButton } from '@arkyra/ui/button';
import { Spinner } from '@arkyra/ui/spinner';
import { ImageOff, RotateCw, TriangleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useComposerTools } from './composer-tools.ts';
import { type ChannelProblem, saidOnce } from './problems.ts';
import { useProblemWords } from './use-problem-words.ts';
import type { Place, Upload } from './use-uploads.ts';

interface StripProps {
  readonly place: Place;
  readonly ids: readonly string[];
  readonly problems: readonly ChannelProblem[];
  readonly remove: (id: string) => void;
}

/** The pictures of a part with their descriptions, and those on their way. */
export function MediaStrip({ place, ids, problems, remove }: StripProps) {
  const t = useTranslations('composer');
  const { uploads, media } = useComposerTools();
  const coming = uploads.list.filter(({ tab, part }) => tab === place.tab && part === place.part);
  if (ids.length === 0 && coming.length === 0) return null;
  return (
    <ul aria-label={t('pictures')} className="flex flex-col gap-2 px-4 pt-1 pb-3">
      {ids.map((id) => (
        <Picture key={id} id={id} media={media.get(id)} problems={problems.filter(({ mediaId }) => mediaId === id)} remove={() => remove(id)} />
      ))}
      {coming.map((upload) => (
        <UploadRow key={upload.key} upload={upload} />
      ))}
    </ul>
  );
}

const frame = 'relative grid size-16 shrink-0 place-items-center overflow-hidden rounded-md border bg-sunken text-ink-faint';

function Picture({ id, media, problems, remove }: { id: string; media: Media | undefined; problems: readonly ChannelProblem[]; remove: () => void }) {
  const t = useTranslations('composer');
  const { describe } = useComposerTools();
  const refused = media?.state === 'rejected' || media?.state === 'failed';
  return (
    <li className="flex items-start gap-3">
      <span className={frame}>
        {/* Signed addresses change by the hour; an optimizer of ours would fetch each anew. */}
        {/* oxlint-disable-next-line nextjs/no-img-element */}
        {media?.thumbnailUrl ? <img src={media.thumbnailUrl} alt="" className="size-full object-cover" /> : refused ? <ImageOff aria-hidden="true" className="size-5" /> : <Spinner />}
      </span>
      {refused ? (
        <span role="alert" className="min-w-0 grow text-sm">
          <span className="block truncate text-ink-soft">{media.fileName}</span>
          <span className="text-danger-ink">{media.problem ?? t('problems.media.refused')}</span>
        </span>
      ) : (
        <span className="min-w-0 grow">
          <textarea
            rows={2}
            value={media?.altText ?? ''}
            disabled={!media}
            aria-label={t('altLabel', { name: media?.fileName ?? '' })}
            aria-describedby={`alt-${id}`}
            placeholder={t('altPlaceholder')}
            onChange={(event) => describe(id, event.target.value)}
            dir="auto"
            className="block h-16 w-full resize-none rounded-md border border-line-control bg-surface px-2.5 py-1.5 text-sm placeholder:text-ink-faint focus-visible:border-focus focus-visible:outline-offset-0"
          />
          <AltProblems id={`alt-${id}`} problems={problems} />
        </span>
      )}
      <IconButton size="sm" label={t('removePicture')} onClick={remove}>
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </li>
  );
}

function AltProblems({ id, problems }: { id: string; problems: readonly ChannelProblem[] }) {
  const t = useTranslations('composer');
  const wordsOf = useProblemWords();
  // That it is still being checked shows by itself.
  const said = saidOnce(problems.filter(({ code }) => code !== 'media.unchecked'));
  const isOfAll = said.every(({ code }) => code === 'media.alt_missing');
  return (
    <span id={id} className="mt-1 flex flex-col text-xs empty:hidden">
      {(isOfAll ? said.slice(0, 1) : said).map((problem) => (
        <span key={`${problem.network} ${problem.code}`} className={`flex items-start gap-1 ${problem.severity === 'error' ? 'text-danger-ink' : 'text-warning-ink'}`}>
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
          {problem.code === 'media.alt_missing' ? wordsOf(problem) : t('problem', { network: problem.network, message: wordsOf(problem) })}
        </span>
      ))}
    </span>
  );
}

function UploadRow({ upload }: { upload: Upload }) {
  const t = useTranslations('composer');
  const { uploads } = useComposerTools();
  const problemText = useProblemText();
  const percent = Math.round(upload.progress * 100);
  return (
    <li className="flex items-center gap-3">
      <span className={frame}>
        {/* oxlint-disable-next-line nextjs/no-img-element */}
        <img src={upload.previewUrl} alt="" className="size-full object-cover opacity-55" />
      </span>
      <span className="min-w-0 grow text-sm">
        <span className="block truncate text-ink-soft">{upload.file.name}</span>
        {upload.error ? (
          <span role="alert" className="text-danger-ink">
            {t('uploadFailed', { reason: problemText(upload.error) })}
          </span>
        ) : (
          <progress
            aria-label={t('uploading', { name: upload.file.name })}
            value={percent}
            max={100}
            className="mt-1.5 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-pressed [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-pressed [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width]"
          />
        )}
      </span>
      {upload.error ? (
        <Button size="sm" onClick={() => uploads.retry(upload.key)}>
          <RotateCw aria-hidden="true" className="size-3.5" />
          {t('uploadAgain')}
        </Button>
      ) : null}
      <IconButton size="sm" label={t('removePicture')} onClick={() => uploads.dismiss(upload.key)}>
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </li>
  );
}
