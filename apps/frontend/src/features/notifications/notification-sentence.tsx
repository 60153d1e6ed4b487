import type { Notification } from '@arkyra/contracts/http';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

const strong = (chunks: ReactNode) => <strong className="font-semibold text-ink">{chunks}</strong>;

/** What happened, with the names of now. */
export function NotificationSentence({ notification: { kind, count, actor, channel, approval } }: { notification: Notification }) {
  const t = useTranslations('notifications');
  return t.rich(`kinds.${kind}`, {
    b: strong,
    count,
    who: actor?.name ?? t('somebody'),
    channel: channel?.displayName ?? t('goneChannel'),
    state: approval?.state ?? 'other',
  });
}
