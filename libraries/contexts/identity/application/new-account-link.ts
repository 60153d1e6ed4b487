import type { Ids } from '@arkyra/kernel';
import type { LinkTokens } from '@arkyra/notifications';
import type { AccountLink, LinkPurpose } from './account-links.repository.ts';

const hourMs = 60 * 60_000;
/** A password is asked for when it is needed; an address may wait in somebody's holidays. */
export const linkLifetimeHours: Readonly<Record<LinkPurpose, number>> = { 'reset-password': 2, 'verify-email': 14 * 24 };

export function newAccountLink(ids: Ids, links: LinkTokens, now: Date, about: Pick<AccountLink, 'userId' | 'email' | 'purpose'>): AccountLink {
  const id = ids.next();
  const expiresAt = new Date(now.getTime() + linkLifetimeHours[about.purpose] * hourMs);
  return { ...about, id, tokenHash: links.make({ purpose: about.purpose, id, version: 1 }).hash, createdAt: now, expiresAt };
}
