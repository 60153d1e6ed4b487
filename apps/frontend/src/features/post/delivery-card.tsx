import { buttonStyles } from '@arkyra/ui/button-styles';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { StateBadge } from '@arkyra/ui/state-badge';
import { ExternalLink } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { ApprovalBadge } from '../approvals/approval-look.tsx';
import type { CardProps } from './card-props.ts';
import { DeliveryTrouble } from './delivery-trouble.tsx';
import { Timeline } from './timeline.tsx';

/** One channel's share of a post: state, proof, failure in three lines with the button that mends it, timeline. */
export function DeliveryCard(props: CardProps) {
  const { post, delivery, channel, networkName } = props;
  const t = useTranslations('post');
  const states = useTranslations('states');
  return (
    <article className="overflow-hidden rounded-lg border bg-surface shadow-card" data-delivery={delivery.id} data-state={delivery.state}>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b px-4 py-3">
        <NetworkGlyph network={channel?.network ?? ''} className="size-5" />
        <div className="min-w-0 grow basis-40">
          <h3 title={channel?.handle} className="truncate font-semibold">
            <bdi>{channel?.handle ?? t('goneChannel')}</bdi>
          </h3>
          <p className="truncate text-sm text-ink-faint">
            <Facts delivery={delivery} networkName={networkName} />
          </p>
        </div>
        {delivery.holdReason === 'approval' && post.approval ? (
          <ApprovalBadge state={post.approval.state} />
        ) : (
          <StateBadge state={delivery.state} label={delivery.holdReason ? t(`held.${delivery.holdReason}`) : states(delivery.state)} />
        )}
        {delivery.url ? (
          <a href={delivery.url} target="_blank" rel="noreferrer" className={buttonStyles('secondary', 'sm')}>
            {t('openOn', { network: networkName })}
            <ExternalLink aria-hidden="true" className="size-3.5" />
          </a>
        ) : null}
      </header>
      <DeliveryTrouble {...props} />
      <Timeline deliveryId={delivery.id} revision={`${delivery.state}-${delivery.attempts}-${delivery.scheduledAt ?? ''}-${delivery.url ?? ''}`} />
    </article>
  );
}

function Facts({ delivery, networkName }: Pick<CardProps, 'delivery' | 'networkName'>) {
  const format = useFormatter();
  const at = delivery.publishedAt ?? (delivery.state === 'scheduled' ? delivery.scheduledAt : null);
  const time = at ? format.dateTime(new Date(at), 'dayTimeYear') : '';
  return <span suppressHydrationWarning>{[networkName, time].filter(Boolean).join(' · ')}</span>;
}
