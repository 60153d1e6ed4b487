import '@fontsource-variable/inter';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { themeOf } from '../frame/theme.ts';
import { textDirection } from '../i18n/locale.ts';
import { themeCookie } from '../session/cookies.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  const name = t('appName');
  return { title: { default: name, template: `%s · ${name}` } };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9fafc' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1014' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  const theme = themeOf(jar.get(themeCookie)?.value);
  return (
    <html lang={locale} dir={textDirection(locale)} data-theme={theme === 'system' ? undefined : theme}>
      <body>{children}</body>
    </html>
  );
}
