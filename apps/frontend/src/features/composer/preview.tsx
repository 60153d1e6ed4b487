import type { Channel, Media } from '@arkyra/contracts/http';
import type { NetworkRules, TextEntity } from '@arkyra/network-kit';
import { Avatar } from '@arkyra/ui/avatar';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { clsx } from 'clsx';
import { Globe } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, type ReactNode } from 'react';
import type { DraftPart } from './draft.ts';

/** What of a picture is drawn. */
export type PreviewMedia = Pick<Media, 'id' | 'state' | 'altText' | 'thumbnailUrl'>;

interface PreviewProps {
  readonly channel: Pick<Channel, 'network' | 'handle' | 'displayName' | 'avatarUrl'>;
  readonly rules: NetworkRules;
  readonly parts: readonly DraftPart[];
  readonly media: ReadonlyMap<string, PreviewMedia>;
  /** While it is written it is drawn as if it went out now. */
  readonly as?: 'written' | 'planned' | 'published';
}

/** The post as the network will draw it: line breaks, links, pictures, thread. */
export const Preview = memo(function Preview({ channel, rules, parts, media, as = 'written' }: PreviewProps) {
  const t = useTranslations('composer');
  return (
    <section aria-label={t('previewOf', { network: rules.displayName, handle: channel.handle })} className="shrink-0 overflow-hidden rounded-lg border bg-surface shadow-card">
      <header className="flex items-center gap-1.5 border-b px-3 py-1.5 text-xs text-ink-faint">
        <NetworkGlyph network={rules.network} className="size-3.5" />
        <span className="truncate">{t('previewOf', { network: rules.displayName, handle: channel.handle })}</span>
      </header>
      <ol className="p-3">
        {parts.map((part, index) => (
          // Parts have no identity of their own: they are their order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="flex gap-2.5">
            <span className="flex flex-col items-center">
              <Avatar name={channel.displayName || channel.handle} src={channel.avatarUrl} className="size-9" />
              {index < parts.length - 1 ? <span className="my-1 w-0.5 grow rounded-full bg-line-strong" /> : null}
            </span>
            <span className={clsx('min-w-0 grow', index < parts.length - 1 && 'pb-4')}>
              <span className="flex min-w-0 items-baseline gap-1.5">
                <strong dir="auto" className="truncate font-semibold">{channel.displayName || channel.handle}</strong>
                {channel.displayName && channel.displayName !== channel.handle ? <span dir="ltr" className="min-w-8 shrink-[2] truncate text-sm text-ink-faint">@{channel.handle.replace(/^@/, '')}</span> : null}
                {as === 'written' ? <span className="shrink-0 text-sm text-ink-faint">· {t('now')}</span> : null}
              </span>
              <PartBody part={part} rules={rules} media={media} isOut={as === 'published'} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
});

function PartBody({ part, rules, media, isOut }: { part: DraftPart; rules: NetworkRules; media: ReadonlyMap<string, PreviewMedia>; isOut: boolean }) {
  const t = useTranslations('composer');
  const entities = rules.entities(part.text);
  const pictures = part.mediaIds.flatMap((id) => media.get(id) ?? []).filter(({ state }) => state !== 'rejected' && state !== 'failed');
  const link = pictures.length === 0 ? entities.find(({ kind }) => kind === 'link') : undefined;
  return (
    <>
      <span dir="auto" className={clsx('mt-0.5 block whitespace-pre-wrap wrap-anywhere', !part.text && 'text-ink-faint')}>
        {part.text ? linked(part.text, entities) : t('previewEmpty')}
      </span>
      {pictures.length > 0 ? <Pictures pictures={pictures} /> : null}
      {link ? <LinkCard url={link.value} isOut={isOut} /> : null}
    </>
  );
}

function linked(text: string, entities: readonly TextEntity[]): ReactNode[] {
  const out: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of entities) {
    out.push(
      text.slice(at, start),
      <span key={start} className="text-[light-dark(#0a66ea,#4c9dff)]">
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  return [...out, text.slice(at)];
}

function Pictures({ pictures }: { pictures: readonly PreviewMedia[] }) {
  const t = useTranslations('composer');
  return (
    <span className={clsx('mt-2 grid gap-1 overflow-hidden rounded-lg', pictures.length > 1 && 'grid-cols-2')}>
      {pictures.slice(0, 4).map((picture) => (
        <span key={picture.id} className={clsx('relative bg-sunken', pictures.length > 1 ? 'aspect-square' : 'max-h-80')}>
          {picture.thumbnailUrl ? (
            // oxlint-disable-next-line nextjs/no-img-element
            <img src={picture.thumbnailUrl} alt={picture.altText} className={clsx('size-full', pictures.length > 1 ? 'object-cover' : 'max-h-80 object-contain')} />
          ) : null}
          {picture.altText ? <span className="absolute start-1.5 bottom-1.5 rounded-xs bg-scrim px-1 text-[0.625rem] font-semibold text-white">{t('alt')}</span> : null}
        </span>
      ))}
    </span>
  );
}

/** Title and picture come from the linked page when it is published; before, only its host is sure. */
function LinkCard({ url, isOut }: { url: string; isOut: boolean }) {
  const t = useTranslations('composer');
  const host = URL.parse(url.includes('://') ? url : `https://${url}`)?.hostname ?? url;
  return (
    <span className="mt-2 flex items-center gap-2.5 rounded-lg border bg-sunken px-3 py-2.5 text-sm">
      <Globe aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
      <span className="min-w-0">
        <span className="block truncate font-medium">{host}</span>
        {isOut ? null : <span className="block text-xs text-ink-faint">{t('linkCard')}</span>}
      </span>
    </span>
  );
}
