'use client';

import type { Channel, Network } from '@arkyra/contracts/http';
import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { Card } from '@arkyra/ui/card';
import { EmptyState } from '@arkyra/ui/empty-state';
import { Plus, Waypoints } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { PageHeader } from '../../frame/page-header.tsx';
import { useViewer } from '../../session/viewer-client.tsx';
import { ChannelRow } from './channel-row-client.tsx';
import { useChannels } from './use-channels.ts';

const load = () => import('./connect-dialog-client.tsx');
const ConnectDialog = lazy(() => load().then((module) => ({ default: module.ConnectDialog })));

export function Channels({ initialChannels, networks }: { initialChannels: readonly Channel[]; networks: readonly Network[] }) {
  const t = useTranslations('channels');
  const router = useRouter();
  const search = useSearchParams();
  const { channels = initialChannels, reload } = useChannels(initialChannels);
  const canManage = useViewer().permissions.includes('channels:manage');
  const connecting = search.get('connect');
  const again = channels.find((channel) => channel.id === search.get('channel'));
  // The dialog lives in the URL: links and the command menu can open it, the back button closes it.
  const open = (query: string) => router.push(`/channels?${query}`, { scroll: false });
  const names = new Map(networks.map((network) => [network.network, network.displayName]));

  const connectButton = canManage ? (
    <Button tone="primary" onPointerEnter={() => void load()} onClick={() => open('connect=choose')}>
      <Plus className="size-4" aria-hidden="true" />
      {t('connect')}
    </Button>
  ) : null;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={channels.length > 0 ? connectButton : null} />
      <div className="mx-auto flex max-w-5xl flex-col gap-4 p-4 md:p-6">
        <Notice channels={channels} onConnect={canManage ? () => open('connect=choose') : undefined} />
        {channels.length === 0 ? (
          <EmptyState icon={<Waypoints />} title={t('emptyTitle')} text={t('emptyText')} action={connectButton} />
        ) : (
          <Card>
            <ul aria-label={t('listLabel')}>
              {channels.map((channel) => (
                <ChannelRow
                  key={channel.id}
                  channel={channel}
                  networkName={names.get(channel.network) ?? channel.network}
                  canManage={canManage}
                  onReconnect={() => open(`connect=${channel.network}&channel=${channel.id}`)}
                />
              ))}
            </ul>
          </Card>
        )}
      </div>
      {connecting && canManage ? (
        <Suspense>
          <ConnectDialog
            key={again?.id}
            networks={networks}
            chosen={connecting === 'choose' ? null : connecting}
            again={again}
            onChoose={(network) => router.replace(`/channels?connect=${network ?? 'choose'}`, { scroll: false })}
            onConnected={() => void reload()}
            onClose={() => router.replace('/channels', { scroll: false })}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** What is most worth knowing about them all. */
function Notice({ channels, onConnect }: { channels: readonly Channel[]; onConnect: (() => void) | undefined }) {
  const troubled = channels.filter((channel) => channel.state === 'reconnect');
  if (troubled.length > 0) return <Trouble channels={troubled} />;
  const onlySandbox = channels.length > 0 && channels.every((channel) => channel.network === 'sandbox');
  return onlySandbox && onConnect ? <OnlySandbox onConnect={onConnect} /> : null;
}

function Trouble({ channels }: { channels: readonly Channel[] }) {
  const t = useTranslations('channels');
  const [first] = channels;
  const title = channels.length === 1 && first ? t('troubleOne', { name: first.displayName }) : t('troubleMany', { count: channels.length });
  return (
    <Banner tone="warning" title={title}>
      {t('troubleText')}
    </Banner>
  );
}

/** The second step of the first minute. */
function OnlySandbox({ onConnect }: { onConnect: () => void }) {
  const t = useTranslations('channels');
  return (
    <Banner
      title={t('onlySandboxTitle')}
      action={
        <Button size="sm" onClick={onConnect}>
          {t('onlySandboxAction')}
        </Button>
      }
    >
      {t('onlySandboxText')}
    </Banner>
  );
}
