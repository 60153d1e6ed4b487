import { roleAllows, scopesAllow } from '@arkyra/catalog';
import type { Principal } from '@arkyra/kernel';
import { PublishingForbiddenError } from '../domain/index.ts';

/** The second step of the permission check: what goes on the plan needs more than writing. */
export function assertMayPublish({ role, scopes }: Principal): void {
  if (!roleAllows(role, 'posts:publish')) throw new PublishingForbiddenError();
  if (scopes !== undefined && !scopesAllow(scopes, 'posts:publish'))
    throw new PublishingForbiddenError('This API key lacks the scope posts:publish.');
}
