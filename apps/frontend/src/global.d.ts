import type { Messages } from './i18n/features.ts';
import type { formats } from './i18n/formats.ts';

declare module 'next-intl' {
  interface AppConfig {
    /** A BCP 47 tag with the viewer's region; the messages follow its language. */
    Locale: string;
    Messages: Messages;
    Formats: typeof formats;
  }
}
