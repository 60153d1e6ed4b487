import type { Messages } from './i18n/features.ts';
import type { formats } from './i18n/formats.ts';
import type { Locale } from './i18n/locale.ts';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
    Formats: typeof formats;
  }
}
