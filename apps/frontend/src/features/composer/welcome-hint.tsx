import { Banner } from '@arkyra/ui/banner';
import { useTranslations } from 'next-intl';

/** The first minute: what to do, and that nothing can go wrong. */
export function WelcomeHint() {
  const t = useTranslations('composer');
  return <Banner title={t('welcomeTitle')}>{t('welcomeText')}</Banner>;
}
