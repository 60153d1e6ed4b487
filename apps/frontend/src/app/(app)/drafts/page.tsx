import { getTranslations } from 'next-intl/server';
import { PageHeader } from '../../../frame/page-header.tsx';

export default async function Page() {
  const t = await getTranslations('drafts');
  return <PageHeader title={t('title')} />;
}
