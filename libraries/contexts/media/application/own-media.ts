import type { Permission } from '@arkyra/catalog';
import type { Principal } from '@arkyra/kernel';
import { check } from '@arkyra/workspaces';
import { MediaNotFoundError } from '../domain/media.errors.ts';
import type { Media } from '../domain/media.ts';
import type { MediaRepository } from './media.repository.ts';

/** The medium, if this principal may do that with it. */
export async function ownMedia(media: MediaRepository, principal: Principal, permission: Permission, id: string): Promise<Media> {
  const found = await media.find(principal.workspaceId, id);
  if (!found) throw new MediaNotFoundError();
  check(principal, permission, { kind: 'media', ...found });
  return found;
}
