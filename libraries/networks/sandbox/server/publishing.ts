import type { Clock, Ids } from '@arkyra/kernel';
import { readDraft } from './draft.ts';
import { faultAfter, faultBefore, faultsIn } from './faults.ts';
import type { NetworkState } from './network-state.ts';
import { refusal, type Outcome } from './outcome.ts';
import type { Draft, Post } from './post.ts';
import type { SignedIn } from './sessions.ts';

const keyPattern = /^[\w.~-]{1,128}$/;

/** The ways to post, one for each class of protection against doubles. */
export class Publishing {
  readonly #state: NetworkState;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #keyWindowMs: number;
  readonly #show: (post: Post) => unknown;

  constructor(state: NetworkState, clock: Clock, ids: Ids, keyWindowMs: number, show: (post: Post) => unknown) {
    this.#state = state;
    this.#clock = clock;
    this.#ids = ids;
    this.#keyWindowMs = keyWindowMs;
    this.#show = show;
  }

  /** `PUT /records/{key}`, class A: the same key is the same post, for ever. */
  putRecord(by: SignedIn, key: string, body: unknown): Outcome {
    const draft = this.#draft(body, 'A', key);
    if ('status' in draft) return draft;
    const existing = this.#state.postByKey(by.account.id, 'A', key);
    return existing ? this.#replay(existing, draft) : this.#publish(by, draft, key);
  }

  /** `POST /posts`: class B with an `Idempotency-Key` that is remembered for a while, D and E without. */
  post(by: SignedIn, key: string | undefined, body: unknown): Outcome {
    const draft = readDraft(body, this.#state);
    if ('status' in draft) return draft;
    if (draft.class === 'A' || draft.class === 'C') return refusal(400, 'bad_request', `Class ${draft.class} does not post here.`);
    if (draft.class !== 'B') return this.#publish(by, draft, null);
    if (key === undefined || !keyPattern.test(key)) return refusal(400, 'bad_request', 'Class B needs an Idempotency-Key.');
    const existing = this.#state.postByKey(by.account.id, 'B', key);
    const age = existing && this.#clock.now().getTime() - Date.parse(existing.createdAt);
    return existing && age !== undefined && age < this.#keyWindowMs ? this.#replay(existing, draft) : this.#publish(by, draft, key);
  }

  /** `PUT /uploads/{key}`, class C, first step: keeps a draft; nothing is posted. */
  putUpload(by: SignedIn, key: string, body: unknown): Outcome {
    const draft = this.#draft(body, 'C', key);
    if ('status' in draft) return draft;
    const post = this.#state.upload(by.account.id, key)?.post;
    const facts = { class: 'C', key, text: draft.text } as const;
    if (post) return { status: 200, body: { key, post: this.#show(post) }, ...facts };
    return { status: 201, body: { key, post: null }, effects: [{ type: 'upload', accountId: by.account.id, key, draft }], ...facts };
  }

  /** `POST /uploads/{key}/finish`, class C, second step; done twice it names the post of the first time. */
  finishUpload(by: SignedIn, key: string): Outcome {
    const upload = this.#state.upload(by.account.id, key);
    if (!upload) return refusal(404, 'not_found', 'There is no such upload.', { class: 'C', key });
    const { draft, post } = upload;
    if (!post) return this.#publish(by, draft, key);
    const body = { error: 'already_published', message: `Already published as ${post.id}.`, post: this.#show(post) };
    return { status: 409, code: 'already_published', body, class: 'C', key, text: draft.text, postId: post.id };
  }

  #draft(body: unknown, idempotency: 'A' | 'C', key: string): Draft | Outcome {
    if (!keyPattern.test(key)) return refusal(400, 'bad_request', 'A key has letters, digits, dots, hyphens, tildes and underscores.');
    const draft = readDraft(body, this.#state);
    if ('status' in draft || draft.class === idempotency) return draft;
    return refusal(400, 'bad_request', `Class ${draft.class} does not post here.`);
  }

  #replay(post: Post, draft: Draft): Outcome {
    const facts = { class: draft.class, text: draft.text, postId: post.id, ...(post.key === null ? {} : { key: post.key }) };
    if (this.#state.isDeleted(post.id)) return refusal(410, 'deleted', 'The post of this key has been deleted.', facts);
    return { status: 200, body: this.#show(post), headers: { 'idempotent-replayed': 'true' }, ...facts };
  }

  #publish(by: SignedIn, draft: Draft, key: string | null): Outcome {
    const facts = { class: draft.class, text: draft.text, ...(key === null ? {} : { key }) };
    const faults = faultsIn(draft.text, by.account.id);
    const stopped = faultBefore(faults, this.#state, by.token.id);
    if (stopped) return { ...stopped, ...facts };
    const { id: accountId, handle } = by.account;
    const post: Post = { id: this.#ids.next(), accountId, handle, key, ...draft, createdAt: this.#clock.now().toISOString() };
    const after = faultAfter(faults, this.#state);
    const effects = [{ type: 'post', post } as const, ...(after.effects ?? [])];
    return { status: 201, body: this.#show(post), ...facts, ...after, postId: post.id, effects };
  }
}
