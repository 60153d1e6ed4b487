import type { Media as MediaBody } from '@arkyra/contracts/http';
import type { MediaView } from '@arkyra/media';

/** A medium as the API tells it: where its files lie is nobody's business. */
export function toMedia({ id, fileName, contentType, size, declaredSize, state, width, height, altText, url, thumbnailUrl, problem, createdAt }: MediaView): MediaBody {
  return { id, fileName, contentType, size: size ?? declaredSize, state, width, height, durationMs: null, altText, url, thumbnailUrl, problem, createdAt: createdAt.toISOString() };
}
