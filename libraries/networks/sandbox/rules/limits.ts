import type { NetworkLimits } from '@arkyra/network-kit';

export const limits = {
  text: { max: 500, unit: 'graphemes' },
  parts: { max: 25 },
  media: {
    maxCount: 4,
    maxBytes: 2_000_000,
    maxWidth: 4_096,
    maxHeight: 4_096,
    contentTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
    maxAltText: 1_000,
  },
} as const satisfies NetworkLimits;

/** Handles are in lower case; a dot, hyphen or underscore may stand inside. */
export const handlePattern = /[a-z0-9](?:[a-z0-9._-]{0,28}[a-z0-9_])?/;
