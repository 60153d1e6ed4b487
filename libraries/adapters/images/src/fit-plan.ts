import type { ImageType } from './image-type.ts';

export interface FitLimits {
  readonly maxBytes: number;
  readonly maxWidth: number;
  readonly maxHeight: number;
  readonly contentTypes: readonly string[];
}

export interface ImageFacts {
  readonly contentType: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

export interface FitTry {
  readonly contentType: ImageType;
  readonly width: number;
  readonly height: number;
  /** Of lossy types. */
  readonly quality: number;
}

export function fits({ contentType, bytes, width, height }: ImageFacts, limits: FitLimits): boolean {
  return limits.contentTypes.includes(contentType) && bytes <= limits.maxBytes && width <= limits.maxWidth && height <= limits.maxHeight;
}

const best = 90;
const good = 82;
const enough = 74;

/** How to begin: as sharp as the pixels allow, lossless where the source is and it may well be enough. */
export function firstTry(facts: ImageFacts, hasAlpha: boolean, limits: FitLimits): FitTry {
  const scale = Math.min(1, limits.maxWidth / facts.width, limits.maxHeight / facts.height);
  const size = { width: Math.max(1, Math.floor(facts.width * scale)), height: Math.max(1, Math.floor(facts.height * scale)) };
  const lossy = lossyType(facts, hasAlpha, limits);
  const lossless = facts.contentType === 'image/png' && limits.contentTypes.includes('image/png') && facts.bytes * scale * scale < limits.maxBytes * 1.5;
  return { ...size, contentType: lossless ? 'image/png' : (lossy ?? 'image/png'), quality: best };
}

/** What to try after a result of `bytes`, which were too many: first type, then quality, then size give way. */
export function nextTry(last: FitTry, bytes: number, facts: ImageFacts, hasAlpha: boolean, limits: FitLimits): FitTry | undefined {
  const lossy = lossyType(facts, hasAlpha, limits);
  if (lossy && last.contentType !== lossy) return { ...last, contentType: lossy };
  const over = bytes / limits.maxBytes;
  if (lossy && last.quality > enough && over < 1.9) return { ...last, quality: enough };
  const factor = Math.min(0.9, Math.sqrt(1 / over) * 0.95);
  const [width, height] = [Math.floor(last.width * factor), Math.floor(last.height * factor)];
  return width < 1 || height < 1 ? undefined : { ...last, width, height, quality: good };
}

function lossyType({ contentType }: ImageFacts, hasAlpha: boolean, { contentTypes }: FitLimits): ImageType | undefined {
  const wanted: readonly ImageType[] = hasAlpha || contentType === 'image/webp' ? ['image/webp', 'image/jpeg'] : ['image/jpeg', 'image/webp'];
  return wanted.find((type) => contentTypes.includes(type));
}
