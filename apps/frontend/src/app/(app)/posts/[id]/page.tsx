import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { load, serverApi } from '../../../../api/server.ts';
import { PostPage } from '../../../../features/post/post-client.tsx';
import { PageHeader } from '../../../../frame/page-header.tsx';
import { ClientMessages } from '../../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('post');
  return { title: t('title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [t, { id }, api] = await Promise.all([getTranslations('post'), params, serverApi()]);
  const [post, channels] = await Promise.all([
    load(api.GET('/posts/{id}', { params: { path: { id } } })),
    load(api.GET('/channels', { params: { query: { limit: 200 } } })),
  ]);
  return (
    <ClientMessages of={['post', 'composer']}>
      <PageHeader title={t('title')} />
      <PostPage initial={post} channels={channels.data} />
    </ClientMessages>
  );
}
