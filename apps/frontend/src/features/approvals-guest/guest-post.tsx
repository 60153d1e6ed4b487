import type { GuestView } from '@arkyra/contracts/http';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { CalendarDays, ExternalLink } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Preview, type PreviewMedia } from '../composer/preview.tsx';
import { rulesOf } from '../composer/problems.ts';

type Post = NonNullable<GuestView['post']>;
type GuestChannel = Post['channels'][number];

/** The post on each of its channels, and when it goes out. */
export function GuestPost({ post }: { post: Post }) {
  const t = useTranslations('approvals-guest');
  const format = useFormatter();
  const { scheduledAt, timezone, channels, media } = post;
  const byId = new Map<string, PreviewMedia>(media.map(({ id, altText, url, thumbnailUrl }) => [id, { id, altText, state: 'ready', thumbnailUrl: url ?? thumbnailUrl }]));
  return (
    <section aria-label={t('channels', { count: channels.length })} className="flex flex-col gap-4">
      <p className="flex items-center gap-2 font-medium">
        <CalendarDays aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
        {scheduledAt ? t('when', { time: format.dateTime(new Date(scheduledAt), 'full', { timeZone: timezone }) }) : t('whenApproved')}
      </p>
      {channels.map((channel) => (
        <ChannelPost key={channel.id} channel={channel} media={byId} alone={channels.length === 1} />
      ))}
      {media.length > 0 ? <Descriptions media={media} /> : null}
    </section>
  );
}

function ChannelPost({ channel, media, alone }: { channel: GuestChannel; media: ReadonlyMap<string, PreviewMedia>; alone: boolean }) {
  const t = useTranslations('approvals-guest');
  const rules = rulesOf(channel.network);
  const { parts, isOwnVersion, state, handle, displayName, network } = channel;
  const isOut = state === 'published';
  // Pictures of accounts come from the networks' own hosts, which need not hear of this visit.
  const shown = { network, handle, displayName, avatarUrl: null };
  return (
    <article data-channel={channel.id} className="flex flex-col gap-1.5">
      {rules ? <Preview channel={shown} rules={rules} parts={parts} media={media} as={isOut ? 'published' : 'planned'} /> : <PlainPost channel={channel} />}
      {isOwnVersion && !alone ? <p className="text-sm text-ink-faint">{t('ownVersion')}</p> : null}
      <Settings settings={channel.settings} />
      {isOut && channel.url ? (
        <a href={channel.url} target="_blank" rel="noreferrer" className="inline-flex items-center gap-1.5 self-start text-sm font-medium text-accent-ink underline-offset-4 hover:underline">
          {t('openOn', { network: rules?.displayName ?? network })}
          <ExternalLink aria-hidden="true" className="size-3.5" />
        </a>
      ) : null}
    </article>
  );
}

/** A network that this page has no drawing for. */
function PlainPost({ channel: { network, handle, parts } }: { channel: GuestChannel }) {
  return (
    <div className="rounded-lg border bg-surface shadow-card">
      <p className="flex items-center gap-1.5 border-b px-3 py-1.5 text-xs text-ink-faint">
        <NetworkGlyph network={network} className="size-3.5" />
        <bdi>{handle}</bdi>
      </p>
      {parts.map(({ text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index} dir="auto" className="p-3 whitespace-pre-wrap wrap-anywhere">
          {text}
        </p>
      ))}
    </div>
  );
}

/** What else reaches the network, where anything is set. */
function Settings({ settings }: { settings: GuestChannel['settings'] }) {
  const t = useTranslations('approvals-guest');
  const entries = Object.entries(settings).filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (entries.length === 0) return null;
  return (
    <dl aria-label={t('settings')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {entries.map(([name, value]) => (
        <div key={name} className="flex gap-1.5">
          <dt className="text-ink-faint">{name}</dt>
          <dd className="wrap-anywhere">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Descriptions({ media }: Pick<Post, 'media'>) {
  const t = useTranslations('approvals-guest');
  return (
    <details className="rounded-lg border border-line bg-surface">
      <summary className="cursor-pointer px-4 py-3 font-medium select-none">
        {t('descriptions')}
        <span className="block text-sm font-normal text-ink-faint">{t('descriptionsText')}</span>
      </summary>
      <ul className="divide-y divide-line border-t border-line">
        {media.map(({ id, altText, thumbnailUrl, url }) => (
          <li key={id} className="flex items-center gap-3 px-4 py-3">
            {(thumbnailUrl ?? url) ? (
              // oxlint-disable-next-line nextjs/no-img-element
              <img src={thumbnailUrl ?? url ?? ''} alt="" className="size-12 shrink-0 rounded-sm object-cover" />
            ) : null}
            <span dir="auto" className={altText ? 'wrap-anywhere' : 'text-ink-faint italic'}>
              {altText || t('noDescription')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
