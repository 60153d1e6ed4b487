import type { NetworkState } from '../network-state.ts';
import type { Post } from '../post.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import { hue, postCard } from './post-card.ts';

const pageSize = 30;

export interface FeedPage {
  readonly status: number;
  readonly body: string;
}

/** The network as people see it in a browser: everybody's feed, an account's, and a post in its thread. */
export class FeedPages {
  readonly #state: NetworkState;
  readonly #prefix: string;

  constructor(state: NetworkState, prefix: string) {
    this.#state = state;
    this.#prefix = prefix;
  }

  /** The page at a path, or undefined where there is no page by that form. */
  at(path: string, query: URLSearchParams): FeedPage | undefined {
    if (path === '/') return this.#home(query);
    const [, handle, id] = /^\/(?:@|%40)([^/]+)(?:\/([^/]+))?\/?$/.exec(path) ?? [];
    if (handle === undefined) return undefined;
    return id === undefined ? this.#profile(handle, query) : this.#post(handle, id);
  }

  notFound(): FeedPage {
    const main = html`<div class="empty"><h1>Nothing here</h1><p>This post or account does not exist, or the post was deleted.</p><p><a class="button" href="${this.#prefix}/">See all posts</a></p></div>`;
    return { status: 404, body: page(this.#prefix, 'Nothing here · Sandbox', main) };
  }

  #home(query: URLSearchParams): FeedPage {
    const feed = this.#feed(this.#state.posts(), query, '/', 'Connect a Sandbox channel and publish: your post shows up here.');
    return { status: 200, body: page(this.#prefix, 'Sandbox', html`<h1 class="hidden">All posts</h1>${feed}`) };
  }

  #profile(handle: string, query: URLSearchParams): FeedPage {
    const account = this.#state.accountByHandle(handle);
    if (!account) return this.notFound();
    const name = account.displayName === account.handle ? `@${account.handle}` : account.displayName;
    const head = html`<div class="profile"><span class="avatar large hue-${hue(account.handle)}" aria-hidden="true">${account.handle.charAt(0).toUpperCase()}</span><div><h1>${name}</h1><p class="meta">@${account.handle}</p></div></div>`;
    const feed = this.#feed(this.#state.postsOf(account.id), query, `/@${account.handle}`, 'No posts yet.');
    return { status: 200, body: page(this.#prefix, `${name} · Sandbox`, html`${head}${feed}`) };
  }

  #post(handle: string, id: string): FeedPage {
    const post = this.#state.post(id);
    if (post?.handle !== handle.toLowerCase()) return this.notFound();
    const root = post.root === null ? post : this.#state.post(post.root);
    const thread = [...(root ? [root] : []), ...this.#state.replies(post.root ?? post.id)];
    const cards = thread.map((each) => postCard(each, { prefix: this.#prefix, current: thread.length > 1 && each.id === id }));
    const title = `@${post.handle}: ${Array.from(post.text).slice(0, 60).join('')}`;
    return { status: 200, body: page(this.#prefix, `${title} · Sandbox`, html`<h1 class="hidden">Post by @${post.handle}</h1><div class="thread">${cards}</div>`) };
  }

  /** First posts of threads, newest first, with a link to older ones. */
  #feed(posts: Iterable<Post>, query: URLSearchParams, path: string, empty: string): Html {
    const firsts = Array.from(posts)
      .filter(({ root }) => root === null || !this.#state.post(root))
      .toReversed();
    const from = firsts.findIndex(({ id }) => id === query.get('before')) + 1;
    const shown = firsts.slice(from, from + pageSize);
    if (shown.length === 0) return html`<div class="empty"><p>${empty}</p></div>`;
    const cards = shown.map((post) => postCard(post, { prefix: this.#prefix, following: this.#state.replies(post.id).length }));
    const last = firsts.length > from + pageSize ? shown.at(-1) : undefined;
    const older = last ? html`<p class="older"><a class="button" href="${this.#prefix}${path}?before=${last.id}">Older posts</a></p>` : html``;
    return html`<div class="feed">${cards}</div>${older}`;
  }
}
