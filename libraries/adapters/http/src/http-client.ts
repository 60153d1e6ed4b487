import { Agent, type Dispatcher } from 'undici';
import { AddressGuard } from './address-guard.ts';
import { acceptedCodings, decodeBody } from './content-coding.ts';
import { exchange, type Exchanged } from './exchange.ts';
import { guardedConnector, lookupBySystem, type HostLookup } from './guarded-connector.ts';
import { HttpFailure } from './http-failure.ts';
import { isRedirect, maxRedirects, nextHop, type Hop } from './redirect.ts';

export interface HttpClientOptions {
  /** Exceptions from the guard: host, host:port or CIDR (`ARKYRA_ALLOW_PRIVATE_HOSTS`). */
  readonly allowPrivateHosts?: readonly string[];
  readonly userAgent?: string;
  /** How host names are resolved; the system's resolver by default. */
  readonly lookup?: HostLookup;
}

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For everything: look-up, connecting, redirects and reading the answer. Milliseconds. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Cap of the answer, before and after unpacking. Default 5 MB. */
  readonly maxBytes?: number;
  /** Default `follow` for GET and HEAD, else `error`: a redirect then fails with `blocked`. */
  readonly redirect?: 'follow' | 'error';
}

/** A whole answer, of any status. Header names are in lower case; repeated ones are joined by ", ". */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  bytes(): Uint8Array;
  text(): string;
  /** Throws `SyntaxError` when the body is not JSON. */
  json(): unknown;
}

const connectTimeoutMs = 10_000;
const defaultMaxBytes = 5_000_000;

/**
 * The one way out to addresses that other people name. Only public addresses are connected to (see
 * `AddressGuard`), checked at every connection and redirect. Fails with `HttpFailure` and nothing else.
 */
export class HttpClient {
  readonly #reading: Agent;
  readonly #writing: Agent;
  readonly #userAgent: string;

  constructor(options: HttpClientOptions = {}) {
    const guard = new AddressGuard(options.allowPrivateHosts);
    const connect = guardedConnector(guard, options.lookup ?? lookupBySystem, connectTimeoutMs);
    const pool = { connect, connections: 256, pipelining: 1, allowH2: false };
    // A server may close an idle connection just as a request is written to it, and then nobody knows whether
    // it was read. For requests that change something only connections that were busy a moment ago are used again.
    this.#reading = new Agent({ ...pool, keepAliveTimeout: 4_000 });
    this.#writing = new Agent({ ...pool, keepAliveTimeout: 1_000, keepAliveMaxTimeout: 1_000 });
    this.#userAgent = options.userAgent ?? 'Arkyra';
  }

  async request(request: HttpRequest): Promise<HttpResponse> {
    const url = parseUrl(request.url, undefined, 'before-send');
    const headers = lowerCased({ 'user-agent': this.#userAgent, accept: '*/*', 'accept-encoding': acceptedCodings, ...request.headers });
    const end = endOf(request);
    try {
      const hop = { url, method: request.method.toUpperCase(), headers, body: request.body };
      return await this.#follow(hop, request, end.signal);
    } finally {
      end.release();
    }
  }

  /** Ends all connections; requests under way fail. */
  async close(): Promise<void> {
    await Promise.all([this.#reading.destroy(), this.#writing.destroy()]);
  }

  async #follow(first: Hop, request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    const maxBytes = request.maxBytes ?? defaultMaxBytes;
    const follows = (request.redirect ?? (isReading(first.method) ? 'follow' : 'error')) === 'follow';
    let hop = first;
    for (let hops = 0; ; hops += 1) {
      const answer = await this.#exchange(hop, maxBytes, signal, hops > 0);
      if (!isRedirect(answer.status, answer.headers)) return response(hop.url, answer, await decodeBody(answer.raw, answer.headers['content-encoding'], maxBytes));
      if (!follows) throw new HttpFailure('blocked', 'after-send', `${hop.url.host} answered with a redirect.`);
      if (hops === maxRedirects) throw new HttpFailure('blocked', 'after-send', `${first.url.host} redirects too often.`);
      hop = nextHop(hop, answer.status, parseUrl(answer.headers['location'] ?? '', hop.url, 'after-send'));
    }
  }

  async #exchange(hop: Hop, maxBytes: number, signal: AbortSignal, redirected: boolean): Promise<Exchanged> {
    const dispatcher: Dispatcher = isReading(hop.method) ? this.#reading : this.#writing;
    try {
      return await exchange(dispatcher, { ...hop, maxBytes, signal });
    } catch (error) {
      if (redirected && error instanceof HttpFailure) throw new HttpFailure(error.reason, 'after-send', error.message, error);
      throw error;
    }
  }
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function parseUrl(written: string, base: URL | undefined, stage: 'before-send' | 'after-send'): URL {
  const url = URL.parse(written, base?.href);
  if (!url) throw new HttpFailure('blocked', stage, 'The address is not a URL.');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new HttpFailure('blocked', stage, `Addresses with ${url.protocol} are not opened.`);
  if (url.username || url.password) throw new HttpFailure('blocked', stage, 'An address must not carry a user name or password.');
  return url;
}

/** A signal for the end of the request's time (reason `timeout`) and for the caller's own; `release` drops both. */
function endOf({ timeoutMs, signal }: HttpRequest): { signal: AbortSignal; release: () => void } {
  const end = new AbortController();
  const abort = () => end.abort('aborted');
  const timer = setTimeout(() => end.abort('timeout'), timeoutMs);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  return {
    signal: end.signal,
    release: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

function response(url: URL, answer: Exchanged, body: Uint8Array): HttpResponse {
  const text = () => new TextDecoder().decode(body);
  return {
    status: answer.status,
    headers: answer.headers,
    url: url.href,
    bytes: () => body,
    text,
    json: (): unknown => JSON.parse(text()),
  };
}
