import { HttpFailure, type HttpClient, type HttpResponse } from '@arkyra/http';
import type { Clock } from '@arkyra/kernel';
import type * as z from 'zod';
import { failureOfAnswer, failureOfContent, failureOfTransport, type Purpose } from './errors.ts';

export interface XrpcCall {
  /** Address of the server, without a path. */
  readonly service: string;
  /** E.g. `com.atproto.repo.getRecord`. */
  readonly method: string;
  readonly purpose: Purpose;
  readonly query?: Readonly<Record<string, string>>;
  /** POST; so is every call with a body. */
  readonly procedure?: true;
  /** JSON, or bytes with their `contentType`. */
  readonly body?: Readonly<Record<string, unknown>> | Uint8Array;
  readonly contentType?: string;
  readonly token?: string;
  readonly signal?: AbortSignal;
}

const timeoutMs = 15_000;
const uploadTimeoutMs = 30_000;

/** Calls of AT Protocol's XRPC (https://atproto.com/specs/xrpc). Fails with `NetworkFailure` and nothing else. */
export class Xrpc {
  readonly #http: HttpClient;
  readonly #clock: Clock;

  constructor(http: HttpClient, clock: Clock) {
    this.#http = http;
    this.#clock = clock;
  }

  async call<T>(call: XrpcCall, schema: z.ZodType<T>): Promise<T> {
    return this.read(await this.exchange(call), call.purpose, schema);
  }

  /** The answer of any status. */
  async exchange({ service, method, query, body, contentType, token, purpose, procedure, signal }: XrpcCall): Promise<HttpResponse> {
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const bytes = body instanceof Uint8Array;
    const headers: Record<string, string> = { accept: 'application/json' };
    if (body) headers['content-type'] = contentType ?? 'application/json';
    if (token) headers['authorization'] = `Bearer ${token}`;
    try {
      return await this.#http.request({
        method: body || procedure ? 'POST' : 'GET',
        url: `${service}/xrpc/${method}${search}`,
        headers,
        timeoutMs: bytes ? uploadTimeoutMs : timeoutMs,
        ...(body ? { body: bytes ? body : JSON.stringify(body) } : {}),
        ...(signal ? { signal } : {}),
      });
    } catch (error) {
      throw error instanceof HttpFailure ? failureOfTransport(error, purpose) : error;
    }
  }

  /** The answer as `schema` reads it. */
  read<T>(answer: HttpResponse, purpose: Purpose, schema: z.ZodType<T>): T {
    if (answer.status !== 200) throw failureOfAnswer(answer, purpose, this.#clock.now());
    try {
      return schema.parse(answer.json());
    } catch (error) {
      throw failureOfContent(answer, purpose, error);
    }
  }
}
