import type { SharpOptions } from 'sharp';

/** Decoded pixels of one picture, all frames together. */
export const maxPixels = 60_000_000;

/** How untrusted bytes are read. */
export const careful = { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true } as const satisfies SharpOptions;

let loading: Promise<typeof import('sharp').default> | undefined;

/** libvips costs 20 MB, so it is loaded by the processes that see a picture, when they see the first. */
export function loadSharp(): Promise<typeof import('sharp').default> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return loading;
}
