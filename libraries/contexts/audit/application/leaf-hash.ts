import { createHash } from 'node:crypto';
import type { Leaf, SealedFields } from '../domain/seal.ts';

/** SHA-256 over the row's columns as a JSON array: no two different rows give the same text. */
export function leafOf({ id, workspaceId, at, actor, action, objectType, objectId, data, requestId }: SealedFields): Leaf {
  const text = JSON.stringify([id, workspaceId, at, actor, action, objectType, objectId, data, requestId]);
  return [id, at, createHash('sha256').update(text).digest('hex')];
}
