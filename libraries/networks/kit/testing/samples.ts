import type { ChannelSettings, MediaFile, NetworkRules } from '../src/index.ts';

// PNGs of 2 × 2 pixels.
const red = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEUlEQVR4nGP4z8DwnwGMgRQAH+4D/dJQfRoAAAAASUVORK5CYII=';
const blue = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAD0lEQVR4nGNgYPgPRmAKABf2A/1+6zfzAAAAAElFTkSuQmCC';

export function aPicture(altText: string, colour: 'red' | 'blue' = 'red'): MediaFile {
  const bytes = new Uint8Array(Buffer.from(colour === 'red' ? red : blue, 'base64'));
  return { id: `picture-${colour}`, bytes, contentType: 'image/png', width: 2, height: 2, altText };
}

const pieces = ['a', 'é', 'e\u0301', '漢', 'ب', '👍🏽', '🇩🇪', '👨‍👩‍👧‍👦', '1️⃣', 'z'];

/** A text of every kind of character that is exactly as long as the rules allow. */
export function textAtLimit(rules: NetworkRules, settings: ChannelSettings): string {
  const passes = (text: string) => rules.check([{ text, media: [] }], settings).every(({ severity }) => severity !== 'error');
  let text = 'x';
  for (let index = 0; passes(text + pieces[index % pieces.length]); index += 1) text += pieces[index % pieces.length];
  while (passes(`${text}y`)) text += 'y';
  return text;
}
