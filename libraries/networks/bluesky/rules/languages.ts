import type { ChannelSettings } from '@arkyra/network-kit';

/** app.bsky.feed.post#langs */
export const maxLanguages = 3;

/** The setting `langs`: a list, or a text with commas. */
export function languages(settings: ChannelSettings): string[] {
  const langs = settings['langs'];
  const list: unknown[] = typeof langs === 'string' ? langs.split(',') : Array.isArray(langs) ? langs : [];
  return list.map((tag) => String(tag).trim()).filter((tag) => tag !== '');
}

/** BCP-47, e.g. `en` or `pt-BR`. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
