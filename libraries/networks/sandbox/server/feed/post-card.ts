import type { Post, PostMedia } from '../post.ts';
import { html, type Html } from './html.ts';

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

export interface CardOptions {
  readonly prefix: string;
  /** How many posts follow in its thread. */
  readonly following?: number;
  /** The post that the visitor came for, in a thread. */
  readonly current?: boolean;
}

export function postCard(post: Post, { prefix, following = 0, current = false }: CardOptions): Html {
  const address = `${prefix}/@${post.handle}/${post.id}`;
  const more = following > 0 ? html`<a class="more" href="${address}">Show thread · ${following + 1} posts</a>` : html``;
  return html`<article class="post${current ? ' current' : ''}" id="post-${post.id}">
<a class="avatar hue-${hue(post.handle)}" href="${prefix}/@${post.handle}" aria-hidden="true" tabindex="-1">${post.handle.charAt(0).toUpperCase()}</a>
<div class="body">
<p class="meta"><a class="handle" href="${prefix}/@${post.handle}">@${post.handle}</a> <a class="time" href="${address}"><time datetime="${post.createdAt}">${dates.format(new Date(post.createdAt))} UTC</time></a></p>
${post.text ? html`<p class="text" dir="auto">${textOf(post, prefix)}</p>` : html``}
${post.media.length > 0 ? html`<div class="pictures count-${post.media.length}">${post.media.map((media) => picture(media, prefix))}</div>` : html``}
${more}
</div>
</article>`;
}

/** A colour of its own for each handle. */
export function hue(handle: string): number {
  return Array.from(handle).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 8, 7);
}

function textOf({ text, entities }: Post, prefix: string): Html[] {
  const pieces: Html[] = [];
  let from = 0;
  for (const { kind, start, end, value } of entities) {
    const shown = text.slice(start, end);
    pieces.push(html`${text.slice(from, start)}`);
    if (kind === 'link') pieces.push(html`<a href="${value}" rel="nofollow noopener ugc">${shown}</a>`);
    else if (kind === 'mention') pieces.push(html`<a href="${prefix}/@${encodeURIComponent(value.toLowerCase())}">${shown}</a>`);
    else pieces.push(html`<span class="tag">${shown}</span>`);
    from = end;
  }
  return [...pieces, html`${text.slice(from)}`];
}

function picture({ id, alt, width, height }: PostMedia, prefix: string): Html {
  const image = html`<a href="${prefix}/blobs/${id}"><img src="${prefix}/blobs/${id}" alt="${alt}" width="${width}" height="${height}" loading="lazy"></a>`;
  return html`<figure>${image}${alt ? html`<figcaption dir="auto"><b>ALT</b> ${alt}</figcaption>` : html``}</figure>`;
}
