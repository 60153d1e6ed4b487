import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useComposerTools } from './composer-tools.ts';
import { type Draft, type DraftPart, emptyPart, inserted, partsOf, type Tab, tabName, withPart, withParts } from './draft.ts';

/** What one does to the parts of a text beside typing. Each can be taken back; the focus goes where one writes next. */
export function usePartActions(tab: Tab, parts: readonly DraftPart[]) {
  const t = useTranslations('composer');
  const { change, uploads, tell } = useComposerTools();
  const [focus, setFocus] = useState({ part: 0, turn: 1 });
  const focusOn = (part: number) => setFocus(({ turn }) => ({ part, turn: turn + 1 }));
  const replace = (next: (all: readonly DraftPart[]) => readonly DraftPart[]) => (value: Draft) => withParts(value, tab, next(partsOf(value, tab)));

  const split = (index: number, texts: readonly string[]) => {
    const before = parts[index]?.text ?? '';
    change(
      replace((all) => {
        const pieces = texts.map((text, at) => ({ text, mediaIds: at === 0 ? (all[index]?.mediaIds ?? []) : [] }));
        return [...all.slice(0, index), ...pieces, ...all.slice(index + 1)];
      }),
    );
    tell(t('splitDone', { count: texts.length }), replace((all) => joined(all, index, texts, before)));
    focusOn(index);
  };
  const remove = (index: number) => {
    const part = parts[index] ?? emptyPart;
    uploads.partRemoved({ tab: tabName(tab), part: index });
    change(replace((all) => all.filter((_, at) => at !== index)));
    if (part.text.trim() || part.mediaIds.length > 0) tell(t('partGone', { number: index + 1 }), replace((all) => inserted(all, index, part)));
    focusOn(Math.max(0, index - 1));
  };
  const removePicture = (index: number, mediaId: string) => {
    const at = parts[index]?.mediaIds.indexOf(mediaId) ?? 0;
    const withIds = (next: (ids: readonly string[]) => string[]) => (value: Draft) => withPart(value, tab, index, { mediaIds: next(partsOf(value, tab)[index]?.mediaIds ?? []) });
    change(withIds((ids) => ids.filter((id) => id !== mediaId)));
    tell(t('pictureGone'), withIds((ids) => inserted(ids, at, mediaId)));
  };
  const add = () => {
    change(replace((all) => [...all, emptyPart]));
    focusOn(parts.length);
  };
  return { focus, split, remove, removePicture, add };
}

/** Takes a split back; what was typed into its parts since then stays. */
function joined(parts: readonly DraftPart[], index: number, texts: readonly string[], before: string): DraftPart[] {
  const pieces = parts.slice(index, index + texts.length);
  const isUntouched = pieces.every(({ text }, at) => text === texts[at]);
  const whole = { text: isUntouched ? before : pieces.map(({ text }) => text).join(' '), mediaIds: pieces.flatMap(({ mediaIds }) => mediaIds) };
  return [...parts.slice(0, index), whole, ...parts.slice(index + texts.length)];
}
