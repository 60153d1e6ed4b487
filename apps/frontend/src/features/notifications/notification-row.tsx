import type { Notification } from '@arkyra/contracts/http';
import { clsx } from 'clsx';
import { Circle, CircleDot } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { useAgo } from '../../i18n/use-ago.ts';
import { notificationHref } from './notification-href.ts';
import { NotificationIcon } from './notification-icon.tsx';
import { NotificationSentence } from './notification-sentence.tsx';

interface RowProps {
  readonly notification: Notification;
  /** Its place was opened. */
  readonly onOpen: (notification: Notification) => void;
  readonly onMark: (notification: Notification, read: boolean) => void;
}

/** One notification: a link to where it can be dealt with, and beside it whether it is read. */
export function NotificationRow({ notification, onOpen, onMark }: RowProps) {
  const t = useTranslations('notifications');
  const format = useFormatter();
  const ago = useAgo();
  const { at, readAt, comment, post } = notification;
  const isUnread = readAt === null;
  const excerpt = comment?.excerpt ?? post?.excerpt;
  const open = () => onOpen(notification);
  return (
    <li className={clsx('group relative flex items-start hover:bg-hover', isUnread && 'bg-accent-soft/40')}>
      <Link
        href={notificationHref(notification)}
        data-notification
        onClick={open}
        onAuxClick={(event) => event.button === 1 && open()}
        onKeyDown={(event) => keys(event, () => onMark(notification, isUnread))}
        className="flex min-w-0 grow items-start gap-3 py-3 ps-4 focus-visible:-outline-offset-2"
      >
        <NotificationIcon notification={notification} />
        <span className="min-w-0 grow">
          {isUnread ? <span className="sr-only">{t('isUnread')}: </span> : null}
          <span className={clsx('block text-pretty wrap-anywhere', isUnread ? 'text-ink' : 'text-ink-soft')}>
            <NotificationSentence notification={notification} />
          </span>
          {excerpt ? (
            <span dir="auto" className="mt-0.5 line-clamp-2 text-sm wrap-anywhere text-ink-soft">
              {excerpt}
            </span>
          ) : null}
          <time dateTime={at} title={format.dateTime(new Date(at), 'full')} className="mt-0.5 block text-xs text-ink-faint" suppressHydrationWarning>
            {ago(at)}
          </time>
        </span>
      </Link>
      <button
        type="button"
        aria-label={isUnread ? t('markRead') : t('markUnread')}
        title={isUnread ? t('markRead') : t('markUnread')}
        onClick={() => onMark(notification, isUnread)}
        className="m-1 grid size-control shrink-0 place-items-center rounded-md text-ink-faint hover:bg-pressed hover:text-ink"
      >
        {isUnread ? (
          <CircleDot className="size-4 text-accent-ink" aria-hidden="true" />
        ) : (
          <Circle className="size-4 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-60" aria-hidden="true" />
        )}
      </button>
    </li>
  );
}

/** The arrows go from one to the next; `u` marks. */
function keys(event: KeyboardEvent<HTMLElement>, toggle: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'u') return toggle();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const list = event.currentTarget.closest('ul');
  if (step === undefined || !list) return;
  const all = [...list.querySelectorAll<HTMLElement>('[data-notification]')];
  const next = all[all.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
