import { IconButton } from '@arkyra/ui/button';
import { Spinner } from '@arkyra/ui/spinner';
import { toast } from '@arkyra/ui/toast';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useMedia } from './use-media.ts';
import type { Upload } from './use-uploads.ts';

interface StripProps {
  readonly ids: readonly string[];
  readonly uploads: readonly Upload[];
  readonly dismiss: (key: string) => void;
  readonly remove: (id: string) => void;
}

export function MediaStrip({ ids, uploads, dismiss, remove }: StripProps) {
  const t = useTranslations('composer');
  if (ids.length === 0 && uploads.length === 0) return null;
  return (
    <ul aria-label={t('pictures')} className="flex flex-col gap-2 px-4 pb-3">
      {ids.map((id) => (
        <Picture key={id} id={id} remove={() => remove(id)} />
      ))}
      {uploads.map((upload) => (
        <UploadRow key={upload.key} upload={upload} dismiss={() => dismiss(upload.key)} />
      ))}
    </ul>
  );
}

const frame = 'relative grid size-16 shrink-0 place-items-center overflow-hidden rounded-md border bg-sunken';

function Picture({ id, remove }: { id: string; remove: () => void }) {
  const t = useTranslations('composer');
  const { media, error, mutate } = useMedia(id);
  const problemText = useProblemText();
  const [typed, setTyped] = useState<string | null>(null);
  const altText = typed ?? media?.altText ?? '';
  const save = async () => {
    if (typed === null || typed === media?.altText) return;
    try {
      await mutate(unwrap(api.PATCH('/media/{id}', { params: { path: { id } }, body: { altText: typed } })), { revalidate: false });
      setTyped(null);
    } catch (failure) {
      toast({ tone: 'error', text: t('altNotSaved'), detail: problemText(failure) });
    }
  };
  const problem = media?.problem ?? (error ? problemText(error) : null);
  return (
    <li className="flex items-start gap-3">
      <span className={frame}>
        {/* Signed addresses change by the hour; an optimizer of ours would fetch each anew. */}
        {/* oxlint-disable-next-line nextjs/no-img-element */}
        {media?.thumbnailUrl ? <img src={media.thumbnailUrl} alt="" className="size-full object-cover" /> : <Spinner />}
      </span>
      <span className="min-w-0 grow">
        {problem ? (
          <span role="alert" className="text-sm text-danger-ink">
            {problem}
          </span>
        ) : (
          <textarea
            rows={2}
            value={altText}
            aria-label={t('altLabel', { name: media?.fileName ?? '' })}
            placeholder={t('altPlaceholder')}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => void save()}
            dir="auto"
            className="w-full resize-none rounded-md border border-line-control bg-surface px-2.5 py-1.5 text-sm placeholder:text-ink-faint focus-visible:border-focus focus-visible:outline-offset-0"
          />
        )}
      </span>
      <IconButton size="sm" label={t('removePicture')} onClick={remove}>
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </li>
  );
}

function UploadRow({ upload, dismiss }: { upload: Upload; dismiss: () => void }) {
  const t = useTranslations('composer');
  const problemText = useProblemText();
  const percent = Math.round(upload.progress * 100);
  return (
    <li className="flex items-center gap-3">
      <span className={frame}>
        {/* oxlint-disable-next-line nextjs/no-img-element */}
        <img src={upload.previewUrl} alt="" className="size-full object-cover opacity-60" />
      </span>
      <span className="min-w-0 grow text-sm">
        <span className="block truncate text-ink-soft">{upload.fileName}</span>
        {upload.error ? (
          <span role="alert" className="text-danger-ink">
            {t('uploadFailed', { reason: problemText(upload.error) })}
          </span>
        ) : (
          <progress aria-label={t('uploading', { name: upload.fileName })} value={percent} max={100} className="mt-1 h-1.5 w-full accent-accent" />
        )}
      </span>
      <IconButton size="sm" label={t('removePicture')} onClick={dismiss}>
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </li>
  );
}
