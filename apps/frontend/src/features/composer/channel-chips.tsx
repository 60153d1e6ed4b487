import type { Channel } from '@arkyra/contracts/http';
import { Avatar } from '@arkyra/ui/avatar';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { clsx } from 'clsx';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { memo } from 'react';

interface ChipsProps {
  readonly channels: readonly Channel[];
  readonly chosen: ReadonlySet<string>;
  /** Where the post is already; these stay as they are. */
  readonly out: ReadonlySet<string>;
  readonly toggle: (channelId: string, chosen: boolean) => void;
}

/** Where the post goes: one switch per channel, with the network's sign and any trouble it has. */
export const ChannelChips = memo(function ChannelChips({ channels, chosen, out, toggle }: ChipsProps) {
  const t = useTranslations('composer');
  if (channels.length === 0)
    return (
      <p className="rounded-md bg-info-soft px-3 py-2 text-sm text-info-ink">
        {t('noChannels')}{' '}
        <Link href="/channels" className="font-medium underline underline-offset-2">
          {t('connectChannel')}
        </Link>
      </p>
    );
  return (
    <fieldset aria-label={t('channels')} className="flex min-w-0 flex-wrap gap-1.5 max-md:-mx-4 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-4 max-md:py-1 max-md:[scrollbar-width:none]">
      {channels.map((channel) => {
        const on = chosen.has(channel.id);
        return (
          <button
            key={channel.id}
            type="button"
            aria-pressed={on}
            disabled={out.has(channel.id)}
            onClick={() => toggle(channel.id, !on)}
            title={out.has(channel.id) ? t('isOut') : (channel.stateReason ?? channel.displayName)}
            className={clsx(
              'flex h-8 max-w-60 shrink-0 items-center gap-2 rounded-full border ps-2.5 pe-3 text-sm pointer-coarse:h-11',
              out.has(channel.id) ? 'border-line bg-sunken text-ink-soft' : on ? 'border-accent bg-accent-soft font-medium text-accent-ink' : 'border-line-strong bg-surface text-ink-soft hover:text-ink',
            )}
          >
            {channel.avatarUrl ? <Avatar name={channel.displayName || channel.handle} src={channel.avatarUrl} className="size-5" /> : null}
            <NetworkGlyph network={channel.network} className="size-3.5" />
            <span dir="ltr" className="truncate">{channel.handle}</span>
            {out.has(channel.id) ? <CircleCheck aria-hidden="true" className="size-3.5 shrink-0 text-success-ink" /> : null}
            {channel.state === 'connected' ? null : <Trouble label={t('channelTrouble')} />}
          </button>
        );
      })}
    </fieldset>
  );
});

function Trouble({ label }: { label: string }) {
  return (
    <>
      <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0 text-warning-ink" />
      <span className="sr-only">{label}</span>
    </>
  );
}
