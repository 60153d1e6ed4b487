import { buttonStyles } from '@arkyra/ui/button-styles';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';

/** For an address that leads nowhere, with a way on. */
export async function NothingHere() {
  const t = await getTranslations('problems');
  return (
    <div className="grid min-h-[70dvh] place-items-center p-6">
      <div className="max-w-sm text-center">
        <h1 className="text-xl font-semibold">{t('notFoundTitle')}</h1>
        <p className="mt-2 text-ink-soft text-pretty">{t('notFoundText')}</p>
        <Link href="/calendar" className={buttonStyles('primary', 'md', 'mt-5')}>
          {t('notFoundAction')}
        </Link>
      </div>
    </div>
  );
}
