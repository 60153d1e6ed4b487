import type { MediaFacts, MediaFile, NetworkLimits } from '@arkyra/network-kit';

export interface KnownMedia extends MediaFacts {
  readonly state: 'uploading' | 'processing' | 'ready' | 'rejected' | 'failed';
  /** Made by a test key. */
  readonly testMode: boolean;
}

/** What publishing may read of media. */
export abstract class MediaReader {
  /**
   * Facts of the given media, in the order of `ids`; ids that are not in the workspace are left out.
   * Until `ready`, sizes are as declared and width and height are 0.
   */
  abstract facts(workspaceId: string, ids: readonly string[]): Promise<readonly KnownMedia[]>;

  /**
   * The picture below a network's limits (type, bytes, width, height), made once and kept in storage.
   * Throws `MediaNotFoundError`, `MediaNotReadyError`, and `unavailable` errors of the storage.
   */
  abstract fitted(workspaceId: string, mediaId: string, limits: NetworkLimits['media']): Promise<MediaFile>;
}
