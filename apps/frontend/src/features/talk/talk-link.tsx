import { buttonStyles } from '@arkyra/ui/button-styles';
import { MessageSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useRealtime } from '../../realtime/use-realtime.ts';

/** From the composer to what is said about the post; in a tab of its own, so that nothing typed is left. */
export function TalkLink({ postId }: { postId: string }) {
  const t = useTranslations('composer');
  const read = async () => (await unwrap(api.GET('/posts/{id}/comments', { params: { path: { id: postId }, query: { state: 'open', limit: 1 } } }))).counts.open;
  const { data = 0, mutate } = useSWR<number, unknown>(['comments', postId, 'count'], read);
  useRealtime('comment.changed', (changed) => {
    if (changed.postId === postId) void mutate();
  });
  return (
    <a href={`/posts/${postId}#talk`} target="_blank" className={buttonStyles('ghost', 'sm')}>
      <MessageSquare aria-hidden="true" className="size-3.5" />
      <span className="max-sm:sr-only">{t('comments', { count: data })}</span>
    </a>
  );
}
