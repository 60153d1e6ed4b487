import type { NetworkLimits } from '@arkyra/network-kit';

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

/** A longer tag is left as plain text (app.bsky.richtext.facet#tag). */
export const tagLimit = { graphemes: 64, bytes: 640 } as const;
