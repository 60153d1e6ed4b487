import type { Media } from '../domain/media.ts';
import type { MediaFiles } from './media-files.ts';

/** A medium with addresses that a browser may open. */
export interface MediaView extends Media {
  readonly url: string | null;
  readonly thumbnailUrl: string | null;
}

/** Seconds. */
const shownFor = 3600;

export async function viewOf(files: MediaFiles, media: Media): Promise<MediaView> {
  const address = (key: string | null) => key && files.presignGet(key, { expiresIn: shownFor, fileName: media.fileName });
  const [url, thumbnailUrl] = await Promise.all([address(media.objectKey), address(media.thumbnailKey)]);
  return { ...media, url, thumbnailUrl };
}
