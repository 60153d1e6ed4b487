import { useTranslations } from 'next-intl';
import type { ChannelProblem } from './problems.ts';

const known = ['text.too_long', 'part.empty', 'parts.too_many', 'media.too_many', 'media.wrong_type', 'media.alt_too_long', 'media.alt_missing', 'media.refused', 'media.unchecked'] as const;

/** What is wrong and what to do, in the viewer's language; codes that only one network has come in its own words. */
export function useProblemWords(): (problem: ChannelProblem) => string {
  const t = useTranslations('composer');
  return ({ network, code, message, params }) => {
    const translated = known.find((one) => one === code);
    if (!translated || (translated === 'media.refused' && message)) return message;
    return t(`problems.${translated}`, { network, over: 0, used: 0, max: 0, ...params });
  };
}
