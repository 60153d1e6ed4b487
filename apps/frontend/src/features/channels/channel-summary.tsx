import type { Channel } from '@arkyra/contracts/http';
import { Avatar } from '@arkyra/ui/avatar';
import { buttonStyles } from '@arkyra/ui/button-styles';
import { Card } from '@arkyra/ui/card';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import Link from 'next/link';
import { getFormatter, getTranslations } from 'next-intl/server';
import { CheckChannel } from './check-channel-client.tsx';
import { ChannelState } from './channel-state.tsx';

const health = { connected: 'healthOk', reconnect: 'healthReconnect', disconnected: 'healthDisconnected' } as const;

/** A healthy channel can be checked, any other is to be reconnected. */
async function Remedy({ channel }: { channel: Channel }) {
  const t = await getTranslations('channels');
  if (channel.state === 'connected') return <CheckChannel channel={channel} />;
  return (
    <Link href={`/channels?connect=${channel.network}&channel=${channel.id}`} className={buttonStyles('primary', 'sm')}>
      {t('reconnect')}
    </Link>
  );
}

/** Whose account it is and whether the network still lets us in. */
export async function ChannelSummary({ channel, networkName, canManage }: { channel: Channel; networkName: string; canManage: boolean }) {
  const [t, format] = await Promise.all([getTranslations('channels'), getFormatter()]);
  return (
    <Card className="flex flex-wrap items-start gap-4 p-5">
      <Avatar name={channel.displayName} src={channel.avatarUrl} className="size-12 text-lg" glyph={<NetworkGlyph network={channel.network} className="size-3" />} />
      <div className="min-w-0 grow basis-60">
        <h2 className="text-lg font-semibold wrap-anywhere">{channel.displayName}</h2>
        <p className="text-ink-soft wrap-anywhere">
          @{channel.handle.replace(/^@/, '')} · {networkName}
        </p>
        <p className="mt-3">{channel.stateReason ?? t(health[channel.state])}</p>
        <p className="mt-0.5 text-sm text-ink-faint">
          {channel.checkedAt ? t('checked', { when: format.relativeTime(new Date(channel.checkedAt), new Date()) }) : t('neverChecked')}
          {' · '}
          {t('since', { when: format.dateTime(new Date(channel.createdAt), 'day') })}
        </p>
      </div>
      <div className="flex items-center justify-between gap-3 max-sm:basis-full sm:flex-col sm:items-end">
        <ChannelState state={channel.state} />
        {canManage ? <Remedy channel={channel} /> : null}
      </div>
    </Card>
  );
}
