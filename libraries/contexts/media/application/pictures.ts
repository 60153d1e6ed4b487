import type { NetworkLimits } from '@arkyra/network-kit';

export interface Picture {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
}

/** Work on pixels. Errors of the kind `invalid` are the file's own fault and are told to people as they are. */
export abstract class Pictures {
  /** Upright, without metadata, with a small copy. */
  abstract clean(bytes: Uint8Array): Promise<Picture & { readonly thumbnail: Uint8Array }>;
  abstract measure(bytes: Uint8Array): Promise<Omit<Picture, 'bytes'>>;
  /** A copy below the limits; the same bytes when they are already. */
  abstract fit(bytes: Uint8Array, limits: Pick<NetworkLimits['media'], 'maxBytes' | 'maxWidth' | 'maxHeight' | 'contentTypes'>): Promise<Picture>;
}
