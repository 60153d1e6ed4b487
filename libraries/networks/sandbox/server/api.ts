import type { BlobStore } from './blob-store.ts';
import { refusal, type Outcome } from './outcome.ts';
import type { Publishing } from './publishing.ts';
import type { Reading } from './reading.ts';
import { parseJson } from './request-body.ts';
import type { Sessions, SignedIn } from './sessions.ts';

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface ApiParts {
  readonly sessions: Sessions;
  readonly publishing: Publishing;
  readonly reading: Reading;
  readonly blobs: BlobStore;
}

type Handler = (by: SignedIn, argument: string, request: ApiRequest) => Outcome;

/** The network's API. Decides without waiting for anything, so that no request comes between another's look and act. */
export class Api {
  readonly #parts: ApiParts;
  readonly #routes: readonly { readonly method: string; readonly path: RegExp; readonly handle: Handler }[];

  constructor(parts: ApiParts) {
    this.#parts = parts;
    const { publishing, reading, blobs } = parts;
    const json = (request: ApiRequest) => parseJson(request.body);
    const route = (method: string, path: RegExp, handle: Handler) => ({ method, path, handle });
    this.#routes = [
      route('GET', /^\/me$/, ({ account }) => ({ status: 200, body: account })),
      route('PUT', /^\/records\/([^/]+)$/, (by, key, request) => publishing.putRecord(by, key, json(request))),
      route('GET', /^\/records\/([^/]+)$/, (by, key) => reading.record(by, key)),
      route('PUT', /^\/uploads\/([^/]+)$/, (by, key, request) => publishing.putUpload(by, key, json(request))),
      route('GET', /^\/uploads\/([^/]+)$/, (by, key) => reading.upload(by, key)),
      route('POST', /^\/uploads\/([^/]+)\/finish$/, (by, key) => publishing.finishUpload(by, key)),
      route('POST', /^\/posts$/, (by, _, request) => publishing.post(by, idempotencyKey(request), json(request))),
      route('GET', /^\/posts$/, (by, _, request) => reading.list(by, request.query)),
      route('GET', /^\/posts\/([^/]+)$/, (by, id) => reading.post(by, id)),
      route('DELETE', /^\/posts\/([^/]+)$/, (by, id) => reading.remove(by, id)),
      route('POST', /^\/blobs$/, (_by, _, request) => blobs.upload(request.body)),
    ];
  }

  /** Whose request it was, if anybody's, and what it comes to; undefined where the API has no such route. */
  handle(request: ApiRequest): { readonly outcome: Outcome; readonly by?: SignedIn } | undefined {
    if (request.method === 'POST' && request.path === '/session') return { outcome: this.#parts.sessions.signIn(parseJson(request.body)) };
    if (request.method === 'POST' && request.path === '/session/refresh') return { outcome: this.#parts.sessions.refresh(parseJson(request.body)) };
    const here = this.#routes.filter(({ path }) => path.test(request.path));
    if (here.length === 0) return undefined;
    const route = here.find(({ method }) => method === request.method);
    if (!route) return { outcome: refusal(405, 'method_not_allowed', 'This can’t be done here.') };
    const { authorization } = request.headers;
    const by = this.#parts.sessions.signedIn(typeof authorization === 'string' ? authorization : undefined);
    if ('status' in by) return { outcome: by };
    return { outcome: route.handle(by, route.path.exec(request.path)?.[1] ?? '', request), by };
  }
}

function idempotencyKey({ headers }: ApiRequest): string | undefined {
  const key = headers['idempotency-key'];
  return typeof key === 'string' ? key : undefined;
}
