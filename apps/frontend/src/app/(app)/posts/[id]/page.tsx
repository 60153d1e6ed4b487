import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { load, serverApi } from '../../../../api/server.ts';
import { PostPage } from '../../../../features/post/post-client.tsx';
import { ClientMessages } from '../../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('post');
  return { title: t('title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, api] = await Promise.all([params, serverApi()]);
  const [post, channels, approvals, members, comments] = await Promise.all([
    load(api.GET('/posts/{id}', { params: { path: { id } } })),
    load(api.GET('/channels', { params: { query: { limit: 200 } } })),
    load(api.GET('/approvals', { params: { query: { postId: id, limit: 20 } } })),
    load(api.GET('/members')),
    load(api.GET('/posts/{id}/comments', { params: { path: { id }, query: { state: 'open', limit: 30 } } })),
  ]);
  return (
    <ClientMessages of={['post', 'composer', 'approvals', 'talk']}>
      <PostPage served={post} channels={channels.data} approvals={approvals.data} members={members.data} comments={comments} />
    </ClientMessages>
  );
}
