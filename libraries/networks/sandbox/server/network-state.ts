import type { IdempotencyClass } from '@arkyra/network-kit';
import type { Account, Blob, Draft, Post } from './post.ts';
import type { Effect } from './record.ts';

export interface Upload {
  readonly key: string;
  readonly draft: Draft;
  readonly post: Post | undefined;
}

/** Everything that the network knows, as its record says. Only `apply` changes it. */
export class NetworkState {
  readonly #accounts = new Map<string, Account>();
  readonly #byHandle = new Map<string, Account>();
  readonly #blobs = new Map<string, Blob>();
  readonly #sessions = new Map<string, { serial: number; at: number }>();
  readonly #revoked = new Set<string>();
  readonly #faults = new Map<string, number>();
  readonly #uploads = new Map<string, Draft>();
  readonly #posts = new Map<string, Post>();
  readonly #byKey = new Map<string, Post>();
  readonly #byAccount = new Map<string, Map<string, Post>>();
  readonly #replies = new Map<string, Post[]>();
  readonly #deleted = new Set<string>();

  apply(effect: Effect): void {
    if (effect.type === 'account') {
      this.#accounts.set(effect.account.id, effect.account);
      this.#byHandle.set(effect.account.handle, effect.account);
    } else if (effect.type === 'session') this.#sessions.set(effect.family, { serial: effect.serial, at: effect.at });
    else if (effect.type === 'revoked') this.#revoked.add(effect.token);
    else if (effect.type === 'fault') this.#faults.set(effect.digest, this.played(effect.digest) + 1);
    else if (effect.type === 'blob') this.#blobs.set(effect.blob.id, effect.blob);
    else if (effect.type === 'upload') this.#uploads.set(`${effect.accountId} ${effect.key}`, effect.draft);
    else if (effect.type === 'post') this.#addPost(effect.post);
    else this.#deletePost(effect.id);
  }

  account(id: string): Account | undefined {
    return this.#accounts.get(id);
  }

  accountByHandle(handle: string): Account | undefined {
    return this.#byHandle.get(handle.toLowerCase());
  }

  blob(id: string): Blob | undefined {
    return this.#blobs.get(id);
  }

  session(family: string): { readonly serial: number; readonly at: number } | undefined {
    return this.#sessions.get(family);
  }

  isRevoked(token: string): boolean {
    return this.#revoked.has(token);
  }

  /** How often a fault was played for a text of an account. */
  played(digest: string): number {
    return this.#faults.get(digest) ?? 0;
  }

  upload(accountId: string, key: string): Upload | undefined {
    const draft = this.#uploads.get(`${accountId} ${key}`);
    return draft && { key, draft, post: this.postByKey(accountId, 'C', key) };
  }

  post(id: string): Post | undefined {
    return this.#posts.get(id);
  }

  /** The latest post with this key; also when it has been deleted since. */
  postByKey(accountId: string, idempotency: IdempotencyClass, key: string): Post | undefined {
    return this.#byKey.get(`${accountId} ${idempotency} ${key}`);
  }

  isDeleted(id: string): boolean {
    return this.#deleted.has(id);
  }

  /** All posts in the order of their making. */
  posts(): Iterable<Post> {
    return this.#posts.values();
  }

  postsOf(accountId: string): Iterable<Post> {
    return this.#byAccount.get(accountId)?.values() ?? [];
  }

  /** Posts of a thread after its first, oldest first. */
  replies(root: string): readonly Post[] {
    return this.#replies.get(root) ?? [];
  }

  #addPost(post: Post): void {
    this.#posts.set(post.id, post);
    const own = this.#byAccount.get(post.accountId) ?? new Map<string, Post>();
    this.#byAccount.set(post.accountId, own.set(post.id, post));
    if (post.key !== null) this.#byKey.set(`${post.accountId} ${post.class} ${post.key}`, post);
    if (post.root !== null) this.#replies.set(post.root, [...this.replies(post.root), post]);
  }

  #deletePost(id: string): void {
    const post = this.#posts.get(id);
    this.#posts.delete(id);
    this.#byAccount.get(post?.accountId ?? '')?.delete(id);
    this.#deleted.add(id);
    if (post?.root) this.#replies.set(post.root, this.replies(post.root).filter((reply) => reply.id !== id));
  }
}
