import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import { seesInternal } from '../domain/index.ts';
import type { CommentAuthor, Sight } from './ports/comments.repository.ts';

export const sightOf = ({ workspaceId, testMode, role }: Principal): Sight => ({ workspaceId, testMode, seesInternal: seesInternal(role) });

export const authorOf = (principal: Principal): CommentAuthor => ({ ...sightOf(principal), userId: principal.userId, guestId: null, actor: actorOf(principal) });
