import { InvalidInputError, type FieldProblem } from '@arkyra/kernel';

export type MediaState = 'uploading' | 'processing' | 'ready' | 'rejected' | 'failed';

/** A file of a workspace: what was declared until it is `ready`, what was found after. */
export interface Media {
  readonly id: string;
  readonly workspaceId: string;
  readonly createdById: string | null;
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes that were announced. */
  readonly declaredSize: number;
  readonly state: MediaState;
  /** Why it was rejected or failed, for people. */
  readonly problem: string | null;
  /** Where the browser puts it. What lies there may still change, so nothing but the check reads it. */
  readonly uploadKey: string;
  /** Where the checked picture lies; named by its SHA-256, written once. */
  readonly objectKey: string | null;
  readonly thumbnailKey: string | null;
  readonly sha256: string | null;
  /** Bytes of the checked picture. */
  readonly size: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly altText: string;
  readonly testMode: boolean;
  readonly createdAt: Date;
}

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;
export const maxPictureBytes = 50_000_000;

/** Throws `InvalidInputError` naming what cannot be uploaded. */
export function checkDeclaration({ contentType, size }: { readonly contentType: string; readonly size: number }): void {
  const problems: FieldProblem[] = [];
  if (!pictureTypes.some((type) => type === contentType)) {
    problems.push({ pointer: '/contentType', code: 'media.type', message: 'Only JPEG, PNG, WebP and GIF pictures can be uploaded.' });
  }
  if (size > maxPictureBytes) problems.push({ pointer: '/size', code: 'media.size', message: 'A picture may have 50 MB at most.' });
  if (problems.length > 0) throw new InvalidInputError(problems);
}
