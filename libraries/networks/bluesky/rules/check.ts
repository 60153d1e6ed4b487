import { countGraphemes, utf8Length, type ChannelSettings, type PartContent, type Problem } from '@arkyra/network-kit';
import { isLanguage, languages, maxLanguages } from './languages.ts';
import { limits } from './limits.ts';
import { excessStart } from './text.ts';

type Found = Omit<Problem, 'part' | 'severity'> & { readonly severity?: 'warning' };

const { text: textLimit, media: mediaLimit, parts: partLimit } = limits;

/** All that is wrong with the parts as they would be sent to Bluesky. */
export function check(parts: readonly PartContent[], settings: ChannelSettings): Problem[] {
  const found = parts.flatMap((part, index) =>
    [...textProblems(part), ...mediaProblems(part)].map((problem) => at(index, problem)),
  );
  if (parts.length > partLimit.max) {
    found.push(
      at(partLimit.max, {
        code: 'parts.too_many',
        message: `A thread may have ${partLimit.max} parts; this one has ${parts.length}.`,
        params: { used: parts.length, max: partLimit.max },
      }),
    );
  }
  return [...found, ...Array.from(languageProblems(settings), (problem) => at(0, problem))];
}

function at(part: number, problem: Found): Problem {
  return { severity: 'error', ...problem, part };
}

function* textProblems({ text, media }: PartContent): Generator<Found> {
  if (text.trim() === '' && media.length === 0) {
    yield { code: 'part.empty', message: 'Write something or add a picture.' };
  }
  const start = excessStart(text);
  if (start === text.length) return;
  const range = { start, end: text.length };
  const used = countGraphemes(text);
  if (used > textLimit.max) {
    const params = { used, max: textLimit.max, over: used - textLimit.max };
    yield { code: 'text.too_long', message: `Shorten the text by ${params.over} characters.`, range, params };
    return;
  }
  const params = { used: utf8Length(text), max: textLimit.maxBytes };
  const message = `The text takes ${params.used} bytes; Bluesky allows ${params.max}. Use fewer emoji or shorten it.`;
  yield { code: 'text.too_many_bytes', message, range, params };
}

function* mediaProblems({ media }: PartContent): Generator<Found> {
  if (media.length > mediaLimit.maxCount) {
    const params = { used: media.length, max: mediaLimit.maxCount };
    const message = `Bluesky takes ${params.max} pictures in a post; remove ${params.used - params.max}.`;
    yield { code: 'media.too_many', message, params };
  }
  const types: readonly string[] = mediaLimit.contentTypes;
  for (const { id, contentType, altText } of media) {
    if (!types.includes(contentType)) {
      const message = 'Bluesky takes JPEG, PNG and WebP pictures; replace this file.';
      yield { code: 'media.wrong_type', message, mediaId: id, params: { contentType } };
    }
    const used = countGraphemes(altText);
    if (used > mediaLimit.maxAltText) {
      const params = { used, max: mediaLimit.maxAltText };
      const message = `Shorten the picture’s description to ${params.max} characters.`;
      yield { code: 'media.alt_too_long', message, mediaId: id, params };
    } else if (altText.trim() === '') {
      const message = 'Describe the picture for people who can’t see it.';
      yield { code: 'media.alt_missing', message, mediaId: id, severity: 'warning' };
    }
  }
}

function* languageProblems(settings: ChannelSettings): Generator<Found> {
  const tags = languages(settings);
  const wrong = tags.find((tag) => !isLanguage(tag));
  if (wrong !== undefined) {
    const message = `“${wrong}” is no language code. Write codes such as “en” or “pt-BR”.`;
    yield { code: 'settings.languages_invalid', message, params: { value: wrong } };
  }
  if (tags.length > maxLanguages) {
    const message = `Name at most ${maxLanguages} languages.`;
    yield { code: 'settings.languages_too_many', message, params: { used: tags.length, max: maxLanguages } };
  }
}
