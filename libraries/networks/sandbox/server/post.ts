import type { IdempotencyClass, TextEntity } from '@arkyra/network-kit';

export interface Account {
  readonly id: string;
  readonly handle: string;
  readonly displayName: string;
}

export interface Blob {
  /** SHA-256 of the bytes, in hex: the name of the file too. */
  readonly id: string;
  readonly contentType: string;
  readonly size: number;
}

export interface PostMedia extends Blob {
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface Post {
  readonly id: string;
  readonly accountId: string;
  readonly handle: string;
  readonly class: IdempotencyClass;
  /** The client's key (A, B) or upload (C); null where the class knows none. */
  readonly key: string | null;
  readonly text: string;
  /** As the client sent them: what isn't here stays plain text. */
  readonly entities: readonly TextEntity[];
  readonly media: readonly PostMedia[];
  /** Ids of the post answered and of the thread's first; null for a first one. */
  readonly parent: string | null;
  readonly root: string | null;
  readonly createdAt: string;
}

/** What a client wants posted, checked. */
export type Draft = Pick<Post, 'class' | 'text' | 'entities' | 'media' | 'parent' | 'root'>;
