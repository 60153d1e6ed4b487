import { checkLimits, countGraphemes, utf8Length, type ChannelSettings, type NetworkRules, type PartContent, type Problem } from '@arkyra/network-kit';
import { isLanguage, languages, maxLanguages } from './languages.ts';
import { limits } from './limits.ts';
import { excessStart } from './text.ts';

/** All that is wrong with the parts as they would be sent to Bluesky. */
export function check(
  rules: Pick<NetworkRules, 'displayName' | 'limits' | 'count'>,
  parts: readonly PartContent[],
  settings: ChannelSettings,
): Problem[] {
  return [...checkLimits(rules, parts), ...parts.flatMap(byteProblems), ...languageProblems(settings)];
}

/** A text of few but heavy characters; one with too many characters has been told already. */
function byteProblems({ text }: PartContent, part: number): Problem[] {
  const params = { used: utf8Length(text), max: limits.text.maxBytes };
  if (params.used <= params.max || countGraphemes(text) > limits.text.max) return [];
  const message = `The text takes ${params.used} bytes; Bluesky allows ${params.max}. Use fewer emoji or shorten it.`;
  const range = { start: excessStart(text), end: text.length };
  return [{ part, severity: 'error', code: 'text.too_many_bytes', message, range, params }];
}

function languageProblems(settings: ChannelSettings): Problem[] {
  const tags = languages(settings);
  const found: Problem[] = [];
  const wrong = tags.find((tag) => !isLanguage(tag));
  if (wrong !== undefined) {
    const message = `“${wrong}” is no language code. Write codes such as “en” or “pt-BR”.`;
    found.push({ part: 0, severity: 'error', code: 'settings.languages_invalid', message, params: { value: wrong } });
  }
  if (tags.length > maxLanguages) {
    const message = `Name at most ${maxLanguages} languages.`;
    const params = { used: tags.length, max: maxLanguages };
    found.push({ part: 0, severity: 'error', code: 'settings.languages_too_many', message, params });
  }
  return found;
}
