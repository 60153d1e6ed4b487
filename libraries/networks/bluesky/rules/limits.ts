import type { NetworkLimits, Pace } from '@arkyra/network-kit';

/** Lexicons app.bsky.feed.post and app.bsky.embed.images as of August 2026; alt text and pixels as in the official app. */
export const limits = {
  text: { max: 300, unit: 'graphemes', maxBytes: 3_000 },
  parts: { max: 50 },
  media: {
    maxCount: 4,
    maxBytes: 2_000_000,
    maxWidth: 2_000,
    maxHeight: 2_000,
    contentTypes: ['image/jpeg', 'image/png', 'image/webp'],
    maxAltText: 2_000,
  },
} as const satisfies NetworkLimits;

/**
 * A repository takes 5,000 points an hour and 35,000 a day (docs.bsky.app, "Rate limits"), and a new record costs three. A little
 * is left for what people do in Bluesky itself, and for sends that start late.
 */
export const pace = [
  { parts: 1_600, spanMs: 3_600_000 },
  { parts: 11_000, spanMs: 86_400_000 },
] as const satisfies readonly Pace[];

/** A longer tag is left as plain text (app.bsky.richtext.facet#tag). */
export const tagLimit = { graphemes: 64, bytes: 640 } as const;
