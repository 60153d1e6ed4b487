import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { buttonStyles } from '@arkyra/ui/button-styles';
import { Pencil, Play, RotateCw } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { openComposer } from '../../frame/composer.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { canEdit } from './can-edit.ts';
import type { CardProps } from './card-props.ts';
import { Decide } from './decide.tsx';
import { useAction } from './use-action.ts';

/** Cause, who can mend it, and the thing to press. */
export function DeliveryTrouble(props: CardProps) {
  const { delivery, channel } = props;
  const t = useTranslations('post');
  const format = useFormatter();
  const { failure, state, holdReason } = delivery;
  if (state === 'published' || state === 'cancelled' || state === 'draft') return null;
  if (holdReason === 'confirm') return <Decide {...props} />;
  if (holdReason === 'channel')
    return (
      <Trouble title={failure?.cause ?? channel?.stateReason ?? t('channelHeld')} lines={[t('channelHeldNext'), t('whoActs.user')]}>
        <ToChannel {...props} isFix />
      </Trouble>
    );
  if (holdReason === 'paused')
    return (
      <Trouble title={t('pausedTitle')} lines={[t('pausedText')]}>
        <Resume {...props} />
      </Trouble>
    );
  if (!failure) return null;
  const next = delivery.nextTryAt ? [t('nextTry', { time: format.dateTime(new Date(delivery.nextTryAt), 'dayTimeYear') })] : [];
  return (
    <Trouble isFailure={state === 'failed'} title={failure.cause} lines={[failure.nextStep, ...next, t(`whoActs.${failure.whoActs}`)]}>
      <Remedies {...props} />
    </Trouble>
  );
}

interface TroubleProps {
  readonly isFailure?: boolean;
  readonly title: string;
  readonly lines: readonly string[];
  readonly children: ReactNode;
}

function Trouble({ isFailure = false, title, lines, children }: TroubleProps) {
  return (
    <Banner tone={isFailure ? 'danger' : 'warning'} className="m-3" title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <span className="mt-2.5 flex flex-wrap gap-2 empty:hidden">{children}</span>
    </Banner>
  );
}

/** Who must change the post gets the composer, who must look at the channel its page; trying again stands beside it. */
function Remedies(props: CardProps) {
  const { post, delivery } = props;
  const { permissions } = useViewer();
  const mayPublish = permissions.includes('posts:publish');
  const { code } = delivery.failure ?? {};
  if (!mayPublish) return null;
  if (delivery.holdReason === 'missed')
    return (
      <>
        <Retry {...props} label="publishNow" isFix />
        <ChangePost {...props} label="chooseTime" />
      </>
    );
  // What waits for its network's limit cannot be hurried.
  if (delivery.state === 'scheduled') return code === 'rate_limited' ? null : <Retry {...props} label="tryNow" />;
  if (delivery.state !== 'failed') return null;
  const isOfContent = code === 'rejected' || code === 'validation' || code === 'duplicate';
  const isOfChannel = code === 'reauth' || code === 'permission' || code === 'config';
  const edits = isOfContent && canEdit(post, mayPublish);
  return (
    <>
      {edits ? <ChangePost {...props} label="changePost" isFix /> : null}
      {isOfChannel ? <ToChannel {...props} isFix /> : null}
      <Retry {...props} label="retry" isFix={!edits && !isOfChannel} />
    </>
  );
}

interface Fix {
  /** The first thing to press. */
  readonly isFix?: boolean;
}

function Retry({ delivery, changed, label, isFix }: CardProps & Fix & { readonly label: 'retry' | 'tryNow' | 'publishNow' }) {
  const t = useTranslations('post');
  const { busy, run } = useAction(changed);
  return (
    <Button
      size="sm"
      tone={isFix ? 'primary' : 'secondary'}
      busy={busy}
      onClick={() => void run(() => unwrap(api.POST('/deliveries/{id}/retry', { params: { path: { id: delivery.id } } })), t('retrying'))}
    >
      {busy ? null : <RotateCw aria-hidden="true" className="size-3.5" />}
      {t(label)}
    </Button>
  );
}

function Resume({ post, changed }: CardProps) {
  const t = useTranslations('post');
  const { permissions } = useViewer();
  const { busy, run } = useAction(changed);
  if (!permissions.includes('posts:publish')) return null;
  return (
    <Button size="sm" tone="primary" busy={busy} onClick={() => void run(() => unwrap(api.POST('/posts/{id}/resume', { params: { path: { id: post.id } } })), t('resumed'))}>
      {busy ? null : <Play aria-hidden="true" className="size-3.5" />}
      {t('resume')}
    </Button>
  );
}

function ChangePost({ post, label, isFix }: CardProps & Fix & { readonly label: 'changePost' | 'chooseTime' }) {
  const t = useTranslations('post');
  return (
    <Button size="sm" tone={isFix ? 'primary' : 'secondary'} onClick={() => openComposer({ postId: post.id })}>
      <Pencil aria-hidden="true" className="size-3.5" />
      {t(label)}
    </Button>
  );
}

function ToChannel({ delivery, channel, isFix }: CardProps & Fix) {
  const t = useTranslations('post');
  const mustReconnect = channel !== undefined && channel.state !== 'connected';
  const href = mustReconnect ? `/channels?connect=${channel.network}&channel=${channel.id}` : `/channels/${delivery.channelId}`;
  return (
    <Link href={href} className={buttonStyles(isFix ? 'primary' : 'secondary', 'sm')}>
      {t(mustReconnect ? 'reconnect' : 'openChannel')}
    </Link>
  );
}
