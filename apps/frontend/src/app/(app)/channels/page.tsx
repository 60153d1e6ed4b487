import { getTranslations } from 'next-intl/server';
import { PageHeader } from '../../../frame/page-header.tsx';

export default async function Page() {
  const t = await getTranslations('channels');
  return <PageHeader title={t('title')} />;
}
