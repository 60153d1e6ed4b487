'use client';

import type { Channel } from '@arkyra/contracts/http';
import { Avatar } from '@arkyra/ui/avatar';
import { Button } from '@arkyra/ui/button';
import { buttonStyles } from '@arkyra/ui/button-styles';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { Settings2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useAgo } from '../../i18n/use-ago.ts';
import { zonePlace } from '../../zone/zones.ts';
import { ChannelState } from './channel-state.tsx';

interface ChannelRowProps {
  channel: Channel;
  networkName: string;
  canManage: boolean;
  onReconnect: () => void;
}

export function ChannelRow({ channel, networkName, canManage, onReconnect }: ChannelRowProps) {
  const t = useTranslations('channels');
  const trouble = channel.state !== 'connected';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b border-line px-4 py-3.5 last:border-0 md:px-5">
      <Avatar name={channel.displayName} src={channel.avatarUrl} className="size-10" glyph={<NetworkGlyph network={channel.network} className="size-3" />} />
      <div className="min-w-0 grow basis-48">
        <p className="flex min-w-0 items-baseline gap-2">
          <Link href={`/channels/${channel.id}`} className="truncate rounded-xs font-semibold underline-offset-4 hover:underline">
            {channel.displayName}
          </Link>
          <span className="shrink-0 text-sm text-ink-faint">{networkName}</span>
        </p>
        <p className="truncate text-sm text-ink-soft">@{channel.handle.replace(/^@/, '')}</p>
        {trouble && channel.stateReason ? <p className="mt-1 text-sm text-danger-ink">{channel.stateReason}</p> : null}
      </div>
      <div className="flex w-44 flex-col items-start gap-1 max-md:w-auto max-md:grow">
        <ChannelState state={channel.state} />
        <Checked channel={channel} />
      </div>
      <div className="flex items-center justify-end gap-1.5 md:w-56">
        {trouble && canManage ? (
          <Button tone="primary" size="sm" onClick={onReconnect}>
            {t('reconnect')}
          </Button>
        ) : null}
        <Link href={`/channels/${channel.id}`} className={buttonStyles('ghost', 'sm')}>
          <Settings2 className="size-4" aria-hidden="true" />
          {t('settings')}
        </Link>
      </div>
    </li>
  );
}

function Checked({ channel }: { channel: Channel }) {
  const t = useTranslations('channels');
  const ago = useAgo();
  const checked = channel.checkedAt ? t('checked', { when: ago(channel.checkedAt) }) : t('neverChecked');
  return (
    <span className="text-xs text-ink-faint" title={t('zoneOf', { zone: zonePlace(channel.timezone) })}>
      {checked}
    </span>
  );
}
