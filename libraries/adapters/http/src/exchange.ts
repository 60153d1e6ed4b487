import type { Dispatcher } from 'undici';
import { errorCode, HttpFailure, type HttpFailureReason } from './http-failure.ts';

export interface ExchangeRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
  readonly maxBytes: number;
  /** Ends the exchange; its reason is the string `timeout`, or else the request was called off. */
  readonly signal: AbortSignal;
}

export interface Exchanged {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: Uint8Array;
}

/** One request and its answer, without redirects. Fails with `HttpFailure`, whose stage is what really happened. */
export function exchange(dispatcher: Dispatcher, request: ExchangeRequest): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const handler = new ExchangeHandler(request, resolve, reject);
    const end = () => handler.end(request.signal.reason === 'timeout' ? 'timeout' : 'aborted');
    if (request.signal.aborted) return end();
    request.signal.addEventListener('abort', end, { once: true });
    dispatcher.dispatch(
      {
        origin: request.url.origin,
        path: request.url.pathname + request.url.search,
        method: request.method,
        headers: request.headers,
        body: request.body ?? null,
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      handler,
    );
  });
}

class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #request: ExchangeRequest;
  readonly #resolve: (answer: Exchanged) => void;
  readonly #reject: (failure: HttpFailure) => void;
  #controller: Dispatcher.DispatchController | null = null;
  #settled = false;
  #status = 0;
  #headers: Record<string, string> = {};
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(request: ExchangeRequest, resolve: (answer: Exchanged) => void, reject: (failure: HttpFailure) => void) {
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Called right before the first byte is written; aborting in here means that none is. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#settled || this.#controller) controller.abort(new Error('The request is over.'));
    this.#controller ??= controller;
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: Record<string, string | string[] | undefined>): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
    if (this.#request.method !== 'HEAD' && Number(headers['content-length'] ?? 0) > this.#request.maxBytes) this.#tooLarge(controller);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#request.maxBytes) this.#tooLarge(controller);
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#resolve({ status: this.#status, headers: this.#headers, raw: Buffer.concat(this.#chunks) });
  }

  onResponseError(_: unknown, error: Error): void {
    if (error instanceof HttpFailure) this.#fail(error.reason, error.message, error);
    else if (this.#controller) this.#fail('reset', 'The connection broke before the answer was complete.', error);
    else this.#fail(reasonBeforeSend(error), `No connection to ${this.#request.url.host}: ${errorCode(error) || error.message}.`, error);
  }

  end(reason: 'timeout' | 'aborted'): void {
    const words = reason === 'timeout' ? `${this.#request.url.host} did not answer in time.` : 'The request was called off.';
    this.#fail(reason, words);
    this.#controller?.abort(new Error(words));
  }

  #tooLarge(controller: Dispatcher.DispatchController): void {
    this.#fail('too-large', `The answer is larger than ${this.#request.maxBytes} bytes.`);
    controller.abort(new Error('The answer is too large.'));
  }

  #fail(reason: HttpFailureReason, message: string, cause?: unknown): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#chunks = [];
    this.#reject(new HttpFailure(reason, this.#controller ? 'after-send' : 'before-send', message, cause));
  }
}

function reasonBeforeSend(error: Error): HttpFailureReason {
  const code = errorCode(error);
  if (/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EDNS)/.test(code)) return 'dns';
  if (/TIMEDOUT|CONNECT_TIMEOUT/.test(code)) return 'timeout';
  if (code === 'UND_ERR_INVALID_ARG') return 'blocked';
  if (/TLS|SSL|CERT|SIGNATURE|EPROTO|ISSUER|CRL/.test(code) || /secure TLS connection/.test(error.message)) return 'tls';
  return 'connect';
}
