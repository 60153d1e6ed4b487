import type { ApiScope } from '@arkyra/contracts/http';

/** The scopes that have calls behind them, in the order of how much they allow. */
export const offeredScopes = [
  { scope: 'posts:read', label: 'scopePostsRead' },
  { scope: 'posts:write', label: 'scopePostsWrite' },
  { scope: 'posts:publish', label: 'scopePostsPublish' },
  { scope: 'channels:read', label: 'scopeChannelsRead' },
  { scope: 'channels:write', label: 'scopeChannelsWrite' },
  { scope: 'media:read', label: 'scopeMediaRead' },
  { scope: 'media:write', label: 'scopeMediaWrite' },
] as const satisfies readonly { scope: ApiScope; label: string }[];

/** What most integrations need: schedule posts with pictures to channels that exist. */
export const usualScopes: readonly ApiScope[] = ['posts:read', 'posts:write', 'posts:publish', 'channels:read', 'media:read', 'media:write'];
