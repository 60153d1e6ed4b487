import type { Channel, Media } from '@arkyra/contracts/http';
import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { type Draft, partsOf, type Tab } from './draft.ts';
import { Preview } from './preview.tsx';
import { rulesOf } from './problems.ts';

interface PreviewsProps {
  readonly draft: Draft;
  readonly tab: Tab;
  readonly channels: ReadonlyMap<string, Channel>;
  /** Where the post is already. */
  readonly out: ReadonlySet<string>;
  readonly media: ReadonlyMap<string, Media>;
}

/** How the post will look on each channel; on a channel's tab, there alone. */
export const Previews = memo(function Previews({ draft, tab, channels, out, media }: PreviewsProps) {
  const t = useTranslations('composer');
  const open = draft.targets.filter(({ channelId }) => !out.has(channelId));
  const shown = open.filter(({ channelId }) => tab === 'all' || tab.channelId === channelId);
  const targets = shown.length > 0 ? shown : open;
  return (
    <aside aria-label={t('previews')} className="flex min-w-0 flex-col gap-3 border-s bg-sunken p-4 max-md:border-s-0 max-md:border-t md:overflow-y-auto">
      {targets.length === 0 ? (
        <p className="m-auto flex max-w-56 flex-col items-center gap-2 py-6 text-center text-sm text-ink-faint">
          <Eye aria-hidden="true" className="size-5" />
          {t('previewHint')}
        </p>
      ) : null}
      {targets.map(({ channelId }) => {
        const channel = channels.get(channelId);
        const rules = channel && rulesOf(channel.network);
        return channel && rules ? <Preview key={channelId} channel={channel} rules={rules} parts={partsOf(draft, { channelId })} media={media} /> : null;
      })}
    </aside>
  );
});
