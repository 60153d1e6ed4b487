/** Where the files of one medium lie. All but the upload are below one prefix and never change once written. */
export interface MediaRef {
  readonly workspaceId: string;
  readonly id: string;
}

export const uploadsPrefix = 'uploads/';
export const mediaPrefix = 'media/';

export const uploadKey = ({ workspaceId, id }: MediaRef): string => `${uploadsPrefix}${workspaceId}/${id}`;
export const folderOf = ({ workspaceId, id }: MediaRef): string => `${mediaPrefix}${workspaceId}/${id}/`;

const extensions: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif' };

export const pictureKey = (media: MediaRef, sha256: string, contentType: string): string => `${folderOf(media)}${sha256}.${extensions[contentType] ?? 'bin'}`;
export const thumbnailKey = (media: MediaRef, sha256: string): string => `${folderOf(media)}${sha256}-480.webp`;
/** `limits`: a digest of what the copy was fitted to. */
export const fittedKey = (media: MediaRef, sha256: string, limits: string): string => `${folderOf(media)}${sha256}-fit-${limits}`;

/** The medium that a key belongs to. */
export function mediaOfKey(key: string): MediaRef | undefined {
  const [prefix, workspaceId, id] = key.split('/');
  return workspaceId && id && (`${prefix}/` === uploadsPrefix || `${prefix}/` === mediaPrefix) ? { workspaceId, id } : undefined;
}
