import type { MediaRef } from '../domain/media-keys.ts';

/** Asks the workers to process a medium. A hint: it may get lost, and a sweep then asks again. */
export abstract class MediaJobs {
  /** `round` tells apart the asking of one sweep from that of the next; the same round asks once. */
  abstract process(media: MediaRef, round?: string): Promise<void>;
}
