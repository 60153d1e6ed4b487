import type { DeliveryOperation, MissedPolicy, Part, PlannedTime, PostRecord } from '../../domain/index.ts';

/** Who writes, for timeline and audit. */
export interface Author {
  readonly workspaceId: string;
  /** `user:<id>` or `api-key:<id>` */
  readonly actor: string;
  readonly userId: string;
  readonly requestId: string | null;
  readonly testMode: boolean;
}

export interface WrittenContent {
  readonly parts: readonly Part[];
  readonly tags: readonly string[];
  readonly excerpt: string;
  /** Null takes the workspace's. */
  readonly timezone: string | null;
  readonly channelIds: readonly string[];
  readonly mediaIds: readonly string[];
  readonly missedPolicy: MissedPolicy | null;
}

/** Words for a delivery whose channel turns out to need reconnecting, by channel id. */
export type HeldWords = ReadonlyMap<string, { readonly failure: unknown; readonly message: string }>;

export interface NewPost {
  readonly author: Author;
  readonly postId: string;
  /** Kept in the audit log, e.g. `post.scheduled`. */
  readonly action: string;
  readonly planned: PlannedTime;
  readonly content: WrittenContent;
  readonly deliveries: readonly Extract<DeliveryOperation, { op: 'insert' }>[];
  readonly heldWords: HeldWords;
}

export interface PostChange {
  readonly author: Author;
  readonly postId: string;
  readonly seenVersion: number;
  readonly action: string;
  /** Told in the audit log beside the action. */
  readonly auditData?: object;
  readonly change: 'updated' | 'deleted';
  /** Whether what people see of the post changed: then its version goes up. */
  readonly bump: boolean;
  readonly deletePost: boolean;
  readonly planned: PlannedTime;
  /** Undefined leaves the content alone. */
  readonly content?: WrittenContent;
  readonly operations: readonly DeliveryOperation[];
  /** Needs an approval even where no rule asks for one. */
  readonly submit?: boolean;
  /** Number of the version of the post that this brings back, for its history. */
  readonly restoredFrom?: number | undefined;
  readonly heldWords: HeldWords;
}

/** A post as the API shows it: finished JSON text. */
export interface PostText {
  readonly version: number;
  readonly body: string;
}

/** Why a write was refused; nothing was written. */
export type Refusal =
  | { readonly refused: 'not-found' }
  /** There is a post with this id. */
  | { readonly refused: 'exists' }
  | { readonly refused: 'stale'; readonly version: number }
  /** A delivery changed its state since it was read: read again and plan again. */
  | { readonly refused: 'moved-on' }
  /** The planned time has passed, by the database's clock. */
  | { readonly refused: 'past'; readonly now: string }
  /** Every slot that was offered has been taken meanwhile. */
  | { readonly refused: 'slots-taken' }
  | { readonly refused: 'no-channel' | 'no-media'; readonly ids: readonly string[] };

/** Posts with their deliveries. Each write is one transaction with its timeline, audit and outbox rows. */
export abstract class PostStore {
  abstract create(post: NewPost): Promise<PostText | Refusal>;
  abstract change(change: PostChange): Promise<PostText | Refusal>;
  /** Null when there is none such in the workspace (a test key sees test posts only, others none of them). */
  abstract record(workspaceId: string, postId: string, testMode: boolean): Promise<PostRecord | null>;
  abstract recordOfDelivery(workspaceId: string, deliveryId: string, testMode: boolean): Promise<PostRecord | null>;
}
