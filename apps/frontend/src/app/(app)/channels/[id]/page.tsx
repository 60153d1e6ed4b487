import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getMe, load, serverApi } from '../../../../api/server.ts';
import { ChannelSettings } from '../../../../features/channels/channel-settings-client.tsx';
import { ChannelSlots } from '../../../../features/channels/channel-slots-client.tsx';
import { ChannelSummary } from '../../../../features/channels/channel-summary.tsx';
import { DisconnectChannel } from '../../../../features/channels/disconnect-channel-client.tsx';
import { PageHeader } from '../../../../frame/page-header.tsx';
import { ClientMessages } from '../../../../i18n/client-messages.tsx';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('channels');
  return { title: t('settingsTitle') };
}

export default async function ChannelPage({ params }: Props) {
  const [t, { id }, api, me] = await Promise.all([getTranslations('channels'), params, serverApi(), getMe()]);
  const path = { params: { path: { id } } };
  const [channel, slots, networks] = await Promise.all([load(api.GET('/channels/{id}', path)), load(api.GET('/channels/{id}/slots', path)), load(api.GET('/networks'))]);
  const network = networks.data.find((one) => one.network === channel.network);
  const canManage = me.permissions.includes('channels:manage');
  return (
    <ClientMessages of={['channels']}>
      <PageHeader title={t('settingsTitle')} back={{ href: '/channels', label: t('backToList') }} />
      <div className="mx-auto flex max-w-3xl flex-col gap-4 p-4 md:p-6">
        <ChannelSummary channel={channel} networkName={network?.displayName ?? channel.network} canManage={canManage} />
        <ChannelSlots channelId={channel.id} initial={slots} canManage={canManage} />
        {network && network.settings.length > 0 ? <ChannelSettings channel={channel} network={network} canManage={canManage} /> : null}
        {canManage && channel.state !== 'disconnected' ? <DisconnectChannel channel={channel} /> : null}
      </div>
    </ClientMessages>
  );
}
