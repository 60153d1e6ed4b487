import type { Notification } from '@arkyra/contracts/http';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSWRConfig } from 'swr';
import useSWRInfinite, { unstable_serialize } from 'swr/infinite';
import { api } from '../../api/client.ts';
import { done, unwrap } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useNotificationChanges } from './use-notification-changes.ts';

export type Shown = 'all' | 'unread';

export interface NotificationsPage {
  readonly data: readonly Notification[];
  readonly nextCursor: string | null;
}

type Key = readonly ['notifications', Shown, number, string | null];

const fetchPage = async ([, shown, limit, cursor]: Key): Promise<NotificationsPage> =>
  await unwrap(api.GET('/notifications', { params: { query: { limit, ...(shown === 'unread' && { unread: 'true' }), ...(cursor && { cursor }) } } }));

const keyOf = (shown: Shown, limit: number) => (index: number, before: NotificationsPage | null): Key | null => {
  if (index === 0) return ['notifications', shown, limit, null];
  return before?.nextCursor ? ['notifications', shown, limit, before.nextCursor] : null;
};

const marked = (pages: readonly NotificationsPage[] | undefined, which: (one: Notification) => boolean, readAt: string | null): NotificationsPage[] | undefined =>
  pages?.map((page) => ({ ...page, data: page.data.map((one) => (which(one) ? { ...one, readAt } : one)) }));

/** What the viewer was told, newest first, live. `served` is what the page came with, of this view. */
export function useNotifications(shown: Shown, limit: number, served?: NotificationsPage) {
  const t = useTranslations('notifications');
  const problemText = useProblemText();
  // What an earlier visit left may be older than the page.
  const { cache } = useSWRConfig();
  const [wasKnown] = useState(() => cache.get(unstable_serialize(keyOf(shown, limit)))?.data !== undefined);
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<NotificationsPage, unknown, ReturnType<typeof keyOf>>(keyOf(shown, limit), fetchPage, {
    ...(served ? { fallbackData: [served] } : {}),
    revalidateOnMount: wasKnown || served === undefined,
  });
  useNotificationChanges(() => void mutate());

  const save = async (call: Promise<unknown>, which: (one: Notification) => boolean, readAt: string | null) => {
    void mutate(marked(data, which, readAt), { revalidate: false });
    try {
      await call;
    } catch (problem) {
      toast({ tone: 'error', text: t('notMarked', { reason: problemText(problem) }) });
      void mutate();
    }
  };
  const now = () => new Date().toISOString();
  const notifications = data?.flatMap((page) => page.data);
  return {
    notifications,
    error,
    hasMore: data !== undefined && data.at(-1)?.nextCursor !== null,
    loadingMore: isValidating && data !== undefined && data.length < size,
    loadMore: () => void setSize((before) => before + 1),
    reload: () => void mutate(),
    mark: ({ id }: Notification, read: boolean) =>
      void save(unwrap(api.PATCH('/notifications/{id}', { params: { path: { id } }, body: { read } })), (one) => one.id === id, read ? now() : null),
    markAll: () => {
      const until = notifications?.[0]?.at;
      if (until) void save(done(api.POST('/notifications/read', { body: { until } })), ({ readAt }) => readAt === null, now());
    },
  };
}
