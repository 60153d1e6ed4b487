import type { HttpResponse } from '@arkyra/http';
import scrape from 'open-graph-scraper';
import type { OgObject } from 'open-graph-scraper/types';

/** What a page says about itself. */
export interface PageMeta {
  readonly title: string;
  readonly description: string;
  /** Absolute. */
  readonly imageUrl: string | undefined;
}

const titleLength = 300;
const descriptionLength = 1_000;

/** OpenGraph, else title and description of the page itself; undefined when the answer is no page with a title. */
export async function pageMeta(answer: HttpResponse): Promise<PageMeta | undefined> {
  const contentType = answer.headers['content-type'] ?? '';
  if (answer.status !== 200 || !/^(text\/html|application\/xhtml\+xml)/i.test(contentType)) return undefined;
  const html = decode(answer.bytes(), contentType);
  const result = await parse(html);
  if (!result) return undefined;
  const title = shorten(result.ogTitle ?? result.twitterTitle, titleLength);
  if (title === '') return undefined;
  const image = result.ogImage?.[0]?.url ?? result.twitterImage?.[0]?.url;
  return {
    title,
    description: shorten(result.ogDescription ?? result.twitterDescription, descriptionLength),
    imageUrl: image ? URL.parse(image, answer.url)?.href : undefined,
  };
}

const otherFallbacks: ('image' | 'locale' | 'logo' | 'url' | 'favicon' | 'audioUrl' | 'date')[] = [
  'image',
  'locale',
  'logo',
  'url',
  'favicon',
  'audioUrl',
  'date',
];

async function parse(html: string): Promise<OgObject | undefined> {
  try {
    // Given HTML it opens nothing itself. Its other fallbacks guess at pictures; a wrong one is worse than none.
    return (await scrape({ html, onlyGetOpenGraphInfo: otherFallbacks })).result;
  } catch {
    return undefined;
  }
}

function shorten(text: string | undefined, length: number): string {
  const clean = (text ?? '').replace(/\s+/g, ' ').trim();
  const characters = Array.from(clean);
  return characters.length <= length ? clean : `${characters.slice(0, length - 1).join('')}…`;
}

/** By the header's charset, else the page's own `<meta charset>`, else UTF-8. */
function decode(bytes: Uint8Array, contentType: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const named = /charset=["']?([\w-]+)/i;
  const label = named.exec(contentType)?.[1] ?? named.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
