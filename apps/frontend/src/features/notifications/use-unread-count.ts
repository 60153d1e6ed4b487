import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useNotificationChanges } from './use-notification-changes.ts';

/** The API counts no further. */
const most = 99;

const read = async (): Promise<number> => (await unwrap(api.GET('/notifications/unread'))).unread;

/** How many notifications the viewer has not read, live. */
export function useUnreadCount(): { readonly count: number; readonly isMore: boolean } {
  const { data = 0, mutate } = useSWR<number, unknown>(['notifications', 'unread-count'], read, { revalidateOnFocus: false });
  useNotificationChanges(() => void mutate());
  return { count: Math.min(data, most), isMore: data > most };
}
