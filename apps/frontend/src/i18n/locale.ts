export const languages = ['en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'en';

export interface ChosenLocale {
  /** Whose messages are shown. */
  readonly language: Language;
  /** How dates and numbers are written, e.g. `en-GB`. */
  readonly locale: string;
}

const known = (tag: string): Language | undefined => languages.find((language) => language === tag.split('-')[0]?.toLowerCase());

/** The tags of Accept-Language, the most wanted first. */
function accepted(header: string): string[] {
  return header
    .split(',')
    .map((entry) => {
      const [tag = '', quality] = entry.trim().split(';q=');
      return { tag, quality: Number(quality ?? 1) };
    })
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
    .filter(isTag);
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The stored language, else the best of Accept-Language, else English; with the region that the browser asks for. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): ChosenLocale {
  const tags = accepted(acceptLanguage ?? '');
  const language = (cookie && known(cookie)) || tags.map(known).find((one) => one !== undefined) || defaultLanguage;
  return { language, locale: tags.find((tag) => known(tag) === language) ?? language };
}

export const textDirection = (locale: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr');
