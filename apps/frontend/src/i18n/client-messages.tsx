import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTimeZone } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Feature, sharedFeatures } from './features.ts';
import { formats } from './formats.ts';

/** Hands the messages of these features (and the shared ones) to the client components inside. */
export async function ClientMessages({ of, children }: { of: readonly Feature[]; children: ReactNode }) {
  const [locale, all, timeZone] = await Promise.all([getLocale(), getMessages(), getTimeZone()]);
  const wanted = new Set<Feature>([...sharedFeatures, ...of]);
  const messages = Object.fromEntries([...wanted].map((feature) => [feature, all[feature]]));
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone} formats={formats} now={new Date()}>
      {children}
    </NextIntlClientProvider>
  );
}
