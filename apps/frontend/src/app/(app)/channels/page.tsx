import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { load, serverApi } from '../../../api/server.ts';
import { Channels } from '../../../features/channels/channels-client.tsx';
import { ClientMessages } from '../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('channels');
  return { title: t('title') };
}

export default async function ChannelsPage() {
  const api = await serverApi();
  const [channels, networks] = await Promise.all([load(api.GET('/channels', { params: { query: { limit: 200 } } })), load(api.GET('/networks'))]);
  return (
    <ClientMessages of={['channels']}>
      <Channels initialChannels={channels.data} networks={networks.data} />
    </ClientMessages>
  );
}
