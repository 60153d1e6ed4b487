import type { Clock } from '@arkyra/kernel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Api, ApiRequest } from './api.ts';
import type { BlobStore } from './blob-store.ts';
import type { FeedPages } from './feed/feed-pages.ts';
import { icon } from './feed/layout.ts';
import { style } from './feed/style.ts';
import type { Journal } from './journal.ts';
import type { NetworkState } from './network-state.ts';
import { refusal, type Outcome } from './outcome.ts';
import { readRecord } from './record-reader.ts';
import type { RecordEntry } from './record.ts';
import { readBody } from './request-body.ts';
import type { SignedIn } from './sessions.ts';

const maxBodyBytes = 8_000_000;
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface FrontParts {
  readonly api: Api;
  readonly feed: FeedPages;
  readonly blobs: BlobStore;
  readonly journal: Journal;
  readonly state: NetworkState;
  readonly clock: Clock;
  /** The path of the public address, which a proxy may or may not have taken off. */
  readonly prefix: string;
  readonly answerDelayMs: number;
}

/** Takes every request: pages for people, the record for judges, everything else for the API, which is recorded. */
export class Front {
  readonly #parts: FrontParts;

  constructor(parts: FrontParts) {
    this.#parts = parts;
  }

  async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await readBody(incoming, maxBodyBytes);
      const request = this.#request(incoming, Buffer.isBuffer(body) ? body : Buffer.alloc(0));
      if (!Buffer.isBuffer(body)) deliver(response, { ...body, headers: { connection: 'close' } });
      else if (!(await this.#servePage(request, response))) deliver(response, this.#decide(request));
    } catch {
      // The client went away in the middle of its request, or the disk is full: nothing was recorded.
      if (response.headersSent) response.destroy();
      else deliver(response, refusal(500, 'internal', 'The network could not do this.'));
    }
  }

  #request(incoming: IncomingMessage, body: Buffer): ApiRequest {
    const { pathname, searchParams } = URL.parse(incoming.url ?? '/', 'http://sandbox') ?? new URL('http://sandbox/?');
    const { prefix } = this.#parts;
    const below = prefix !== '' && (pathname === prefix || pathname.startsWith(`${prefix}/`));
    const path = below ? pathname.slice(prefix.length) || '/' : pathname;
    return { method: incoming.method ?? 'GET', path, query: searchParams, headers: incoming.headers, body };
  }

  /** Between the decision and its record nothing else happens: no `await` in here. */
  #decide(request: ApiRequest): Outcome {
    const decided = this.#parts.api.handle(request);
    if (!decided) return refusal(404, 'not_found', 'There is nothing at this address.');
    const { outcome, by } = decided;
    this.#parts.journal.append(entryOf(request, outcome, by, this.#parts.clock.now()));
    for (const effect of outcome.effects ?? []) this.#parts.state.apply(effect);
    return { ...outcome, delayMs: (outcome.delayMs ?? 0) + this.#parts.answerDelayMs };
  }

  async #servePage({ method, path, query }: ApiRequest, response: ServerResponse): Promise<boolean> {
    if (method !== 'GET' && method !== 'HEAD') return false;
    const { feed, blobs, journal, state } = this.#parts;
    const page = feed.at(path, query);
    const blob = path.startsWith('/blobs/') ? blobs.read(path.slice('/blobs/'.length)) : undefined;
    if (page) send(response, page.status, 'text/html; charset=utf-8', page.body);
    else if (path === '/style.css') send(response, 200, 'text/css; charset=utf-8', style, 'max-age=300');
    else if (path === '/icon.svg') send(response, 200, 'image/svg+xml', icon, 'max-age=86400');
    else if (blob) send(response, 200, blob.blob.contentType, blob.bytes, 'max-age=31536000, immutable');
    else if (path === '/health') send(response, 200, 'application/json', '{"status":"ok"}');
    else if (path === '/record') send(response, 200, 'application/json', JSON.stringify(await readRecord(journal, state, query)));
    else return false;
    return true;
  }
}

function entryOf({ method, path, query }: ApiRequest, outcome: Outcome, by: SignedIn | undefined, now: Date): RecordEntry {
  const { delivery, status, code, class: idempotency, key, text, postId, effects = [] } = outcome;
  const account = by?.account ?? outcome.account;
  return {
    at: now.toISOString(),
    method,
    path: query.size > 0 ? `${path}?${query.toString()}` : path,
    ...(account ? { accountId: account.id, handle: account.handle } : {}),
    ...(idempotency === undefined ? {} : { class: idempotency }),
    ...(key === undefined ? {} : { key }),
    ...(text === undefined ? {} : { text }),
    status: delivery ? null : status,
    ...(code === undefined ? {} : { code }),
    ...(postId === undefined ? {} : { postId }),
    effects,
  };
}

function deliver(response: ServerResponse, { status, body, headers, delivery, delayMs }: Outcome): void {
  if (delivery === 'never') return;
  const act = () => {
    if (delivery === 'reset') response.socket?.resetAndDestroy();
    else respond(response, status, headers, body === undefined ? '' : JSON.stringify(body));
  };
  if (delayMs) setTimeout(act, delayMs).unref();
  else act();
}

/** Framed by its length, as a client that counts bytes expects it. */
function respond(response: ServerResponse, status: number, headers: Outcome['headers'], text: string): void {
  const framing = text === '' ? {} : { 'content-length': Buffer.byteLength(text) };
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...framing, ...headers }).end(text);
}

function send(response: ServerResponse, status: number, contentType: string, body: string | Buffer, caching = 'no-cache'): void {
  const headers = { 'content-type': contentType, 'cache-control': caching, 'content-security-policy': policy };
  response.writeHead(status, { ...headers, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }).end(response.req.method === 'HEAD' ? undefined : body);
}
