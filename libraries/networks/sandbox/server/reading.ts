import type { Clock } from '@arkyra/kernel';
import type { NetworkState } from './network-state.ts';
import { refusal, type Outcome } from './outcome.ts';
import type { Post } from './post.ts';
import type { SignedIn } from './sessions.ts';

const pageSize = 100;

/** What an account may ask about its own posts, and may delete. */
export class Reading {
  readonly #state: NetworkState;
  readonly #clock: Clock;
  readonly #visibilityDelayMs: number;
  readonly #show: (post: Post) => unknown;

  constructor(state: NetworkState, clock: Clock, visibilityDelayMs: number, show: (post: Post) => unknown) {
    this.#state = state;
    this.#clock = clock;
    this.#visibilityDelayMs = visibilityDelayMs;
    this.#show = show;
  }

  /** `GET /records/{key}`, class A. */
  record(by: SignedIn, key: string): Outcome {
    const post = this.#state.postByKey(by.account.id, 'A', key);
    return post && !this.#state.isDeleted(post.id) ? this.#found(post) : { ...notFound, key };
  }

  /** `GET /uploads/{key}`, class C: the draft's post, or null when it isn't published. */
  upload(by: SignedIn, key: string): Outcome {
    const upload = this.#state.upload(by.account.id, key);
    if (!upload) return { ...notFound, key };
    const post = upload.post && !this.#state.isDeleted(upload.post.id) ? upload.post : undefined;
    return { status: 200, body: { key, post: post ? this.#show(post) : null }, key };
  }

  /** `GET /posts/{id}`: one post of one's own, visible at once. */
  post(by: SignedIn, id: string): Outcome {
    const post = this.#state.post(id);
    return post?.accountId === by.account.id ? this.#found(post) : notFound;
  }

  /**
   * `GET /posts?since=&before=`: one's own posts made since a time (ISO 8601), newest first, 100 at a time; `before`
   * is the id of the last one seen. Class D shows a post only after a while, class E never.
   */
  list(by: SignedIn, query: URLSearchParams): Outcome {
    const since = Date.parse(query.get('since') ?? '') || 0;
    const before = query.get('before');
    const shownUntil = this.#clock.now().getTime() - this.#visibilityDelayMs;
    const own = Array.from(this.#state.postsOf(by.account.id))
      .filter((post) => Date.parse(post.createdAt) >= since)
      .filter((post) => post.class !== 'E' && (post.class !== 'D' || Date.parse(post.createdAt) <= shownUntil))
      .toReversed();
    const from = before === null ? 0 : own.findIndex(({ id }) => id === before) + 1;
    const page = own.slice(from, from + pageSize);
    return { status: 200, body: { posts: page.map(this.#show), more: own.length > from + pageSize } };
  }

  /** `DELETE /posts/{id}`: what isn't there is deleted already. */
  remove(by: SignedIn, id: string): Outcome {
    const post = this.#state.post(id);
    if (post && post.accountId !== by.account.id) return notFound;
    return { status: 204, effects: post ? [{ type: 'deleted', id }] : [], postId: id };
  }

  #found(post: Post): Outcome {
    return { status: 200, body: this.#show(post), postId: post.id };
  }
}

const notFound = refusal(404, 'not_found', 'There is no such post.');
