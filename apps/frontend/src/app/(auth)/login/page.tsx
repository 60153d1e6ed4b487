import { getTranslations } from 'next-intl/server';

export default async function Page() {
  const t = await getTranslations('auth');
  return <h1 className="text-2xl font-semibold">{t('loginTitle')}</h1>;
}
