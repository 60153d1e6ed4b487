import type { Channel, Delivery } from '@arkyra/contracts/http';
import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { buttonStyles } from '@arkyra/ui/button-styles';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { StateBadge } from '@arkyra/ui/state-badge';
import { toast } from '@arkyra/ui/toast';
import { ExternalLink, RotateCw } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { Timeline } from './timeline.tsx';

interface CardProps {
  readonly delivery: Delivery;
  readonly channel: Channel | undefined;
  readonly changed: () => void;
}

/** One channel's share of a post: state, proof, failure in three lines with the button that mends it, timeline. */
export function DeliveryCard({ delivery, channel, changed }: CardProps) {
  const t = useTranslations('post');
  const states = useTranslations('states');
  const format = useFormatter();
  return (
    <article className="overflow-hidden rounded-lg border bg-surface" data-delivery={delivery.id} data-state={delivery.state}>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b px-4 py-3">
        <NetworkGlyph network={channel?.network ?? ''} className="size-4" />
        <h3 className="min-w-0 truncate font-semibold">{channel?.handle ?? t('goneChannel')}</h3>
        <StateBadge state={delivery.state} label={delivery.holdReason ? t(`held.${delivery.holdReason}`) : states(delivery.state)} />
        {delivery.publishedAt ? (
          <time dateTime={delivery.publishedAt} className="text-sm text-ink-faint">
            {format.dateTime(new Date(delivery.publishedAt), 'dayTimeYear')}
          </time>
        ) : null}
        {delivery.url ? (
          <a href={delivery.url} target="_blank" rel="noreferrer" className={buttonStyles('secondary', 'sm', 'ms-auto')}>
            <ExternalLink aria-hidden="true" className="size-3.5" />
            {t('open')}
          </a>
        ) : null}
      </header>
      <Trouble delivery={delivery} channel={channel} changed={changed} />
      <Timeline deliveryId={delivery.id} revision={`${delivery.state}-${delivery.attempts}-${delivery.scheduledAt ?? ''}`} />
    </article>
  );
}

/** Cause, who can mend it, and the one thing to press. */
function Trouble({ delivery, channel, changed }: CardProps) {
  const t = useTranslations('post');
  const { failure, state, holdReason } = delivery;
  if (state === 'held' && holdReason === 'confirm') return <Decide delivery={delivery} changed={changed} />;
  if (state === 'held' && holdReason === 'channel')
    return (
      <Banner tone="warning" className="m-3" title={channel?.stateReason ?? t('channelHeld')} action={<Link href={`/channels/${delivery.channelId}`} className={buttonStyles('secondary', 'sm')}>{t('reconnect')}</Link>}>
        {t('channelHeldNext')}
      </Banner>
    );
  if (!failure || state === 'published' || state === 'cancelled') return null;
  return (
    <Banner tone={state === 'failed' ? 'danger' : 'warning'} className="m-3" title={failure.cause} action={state === 'failed' ? <Retry delivery={delivery} changed={changed} /> : undefined}>
      <p>{failure.nextStep}</p>
      <p className="text-xs opacity-80">{t(`whoActs.${failure.whoActs}`)}</p>
    </Banner>
  );
}

function useAction(changed: () => void) {
  const t = useTranslations('post');
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const run = async (call: () => Promise<unknown>, success: string) => {
    setBusy(true);
    try {
      await call();
      toast({ tone: 'success', text: success });
      changed();
    } catch (error) {
      toast({ tone: 'error', text: t('actionFailed'), detail: problemText(error) });
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}

function Retry({ delivery, changed }: Pick<CardProps, 'delivery' | 'changed'>) {
  const t = useTranslations('post');
  const { permissions } = useViewer();
  const { busy, run } = useAction(changed);
  if (!permissions.includes('posts:publish')) return null;
  return (
    <Button size="sm" busy={busy} onClick={() => void run(() => unwrap(api.POST('/deliveries/{id}/retry', { params: { path: { id: delivery.id } } })), t('retrying'))}>
      <RotateCw aria-hidden="true" className="size-4" />
      {t('retry')}
    </Button>
  );
}

/** The network cannot tell whether the post arrived: a person looks and says. */
function Decide({ delivery, changed }: Pick<CardProps, 'delivery' | 'changed'>) {
  const t = useTranslations('post');
  const { permissions } = useViewer();
  const { busy, run } = useAction(changed);
  const resolve = (body: { published: true } | { published: false }, words: string) =>
    void run(() => unwrap(api.POST('/deliveries/{id}/resolve', { params: { path: { id: delivery.id } }, body })), words);
  return (
    <Banner tone="warning" className="m-3" title={t('decideTitle')}>
      <p>{delivery.failure?.cause}</p>
      <p>{t('decideText')}</p>
      {permissions.includes('posts:publish') ? (
        <span className="mt-2 flex flex-wrap gap-2">
          <Button size="sm" busy={busy} onClick={() => resolve({ published: true }, t('decidedThere'))}>
            {t('isThere')}
          </Button>
          <Button size="sm" busy={busy} onClick={() => resolve({ published: false }, t('decidedAgain'))}>
            {t('isNotThere')}
          </Button>
        </span>
      ) : null}
    </Banner>
  );
}
