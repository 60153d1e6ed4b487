import type { MediaRef } from '../domain/media-keys.ts';
import type { Media, MediaState } from '../domain/media.ts';

export interface CheckedFile {
  readonly contentType: string;
  readonly objectKey: string;
  readonly thumbnailKey: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

export interface MediaFilter {
  readonly testMode: boolean;
  readonly ids?: readonly string[] | undefined;
}

/** Pages go from the newest to the oldest; `before` is the id that the last page ended with. */
export interface MediaPageRequest extends MediaFilter {
  readonly limit: number;
  readonly before?: string | undefined;
}

/** Media of a workspace. Each change of state leaves its event in the same transaction. */
export abstract class MediaRepository {
  abstract add(media: Media, actor: string): Promise<void>;
  abstract find(workspaceId: string, id: string): Promise<Media | undefined>;
  abstract list(workspaceId: string, page: MediaPageRequest): Promise<readonly Media[]>;
  /** In no particular order. */
  abstract findMany(workspaceId: string, ids: readonly string[]): Promise<readonly Media[]>;
  /** `uploading` → `processing`. False when that happened already. */
  abstract startProcessing(media: MediaRef, actor: string): Promise<boolean>;
  /** Counts one more try of a `processing` medium; undefined when there is nothing to process. */
  abstract beginAttempt(media: MediaRef): Promise<number | undefined>;
  /** Takes the counted try back: it failed by circumstances, and its worker lives. */
  abstract returnAttempt(media: MediaRef): Promise<void>;
  /** `processing` → `ready`. False when another worker was first. */
  abstract finish(media: MediaRef, file: CheckedFile): Promise<boolean>;
  /** `processing` → `rejected` (the file's fault) or `failed` (ours), with words for people. */
  abstract giveUp(media: MediaRef, state: 'rejected' | 'failed', problem: string): Promise<void>;
  abstract describe(media: MediaRef, altText: string, actor: string): Promise<Media | undefined>;
  abstract remove(media: MediaRef, actor: string): Promise<'removed' | 'in_use' | 'missing'>;

  /** Sweeps: all workspaces, by the database's clock. */
  abstract processingFor(ms: number, limit: number): Promise<readonly MediaRef[]>;
  /** Uploads that never came, and what was rejected or failed. */
  abstract leftUnfinishedFor(limits: { readonly uploadingMs: number; readonly rejectedMs: number }, limit: number): Promise<readonly MediaRef[]>;
  /** Ready, older than `ms`, and in no post, draft or other. */
  abstract unusedFor(ms: number, limit: number): Promise<readonly MediaRef[]>;
  /** The states of those of `media` that exist, by id. */
  abstract states(media: readonly MediaRef[]): Promise<ReadonlyMap<string, MediaState>>;
}
