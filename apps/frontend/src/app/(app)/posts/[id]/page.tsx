import { getTranslations } from 'next-intl/server';
import { serverApi, load } from '../../../../api/server.ts';
import { PageHeader } from '../../../../frame/page-header.tsx';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [t, { id }, api] = await Promise.all([getTranslations('post'), params, serverApi()]);
  const post = await load(api.GET('/posts/{id}', { params: { path: { id } } }));
  return <PageHeader title={t('title')} lead={post.parts[0]?.text} />;
}
