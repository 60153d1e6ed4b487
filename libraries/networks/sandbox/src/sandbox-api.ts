import type { HttpClient, HttpResponse } from '@arkyra/http';
import type { Clock } from '@arkyra/kernel';
import {
  failureFromAnswer,
  failureFromHttp,
  isHttpFailure,
  NetworkFailure,
  type Credentials,
  type FailureClass,
  type RequestPurpose,
} from '@arkyra/network-kit';
import type * as z from 'zod';
import { refusalSchema } from './answers.schema.ts';

export interface SandboxCall {
  readonly method: string;
  readonly path: string;
  readonly credentials?: Credentials;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly signal?: AbortSignal;
  readonly purpose?: RequestPurpose;
  /** Statuses other than 2xx that the caller reads itself. */
  readonly expects?: readonly number[];
}

// Refusals whose status alone would mislead.
const byCode: Readonly<Record<string, FailureClass>> = {
  handle_invalid: 'config',
  bad_request: 'validation',
  invalid: 'validation',
  parent_unknown: 'validation',
  blob_unknown: 'validation',
  not_a_picture: 'validation',
  too_large: 'validation',
};

/** Speaks the network's HTTP: a request, its answer, and failures in the kit's terms. */
export class SandboxApi {
  readonly #baseUrl: string;
  readonly #http: HttpClient;
  readonly #clock: Clock;
  readonly #timeoutMs: number;

  constructor(baseUrl: string, http: HttpClient, clock: Clock, timeoutMs: number) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
    this.#http = http;
    this.#clock = clock;
    this.#timeoutMs = timeoutMs;
  }

  /** Throws `NetworkFailure` unless the answer is 2xx or expected. */
  async call(call: SandboxCall): Promise<HttpResponse> {
    const purpose = call.purpose ?? 'other';
    const answer = await this.#request(call, purpose);
    if ((answer.status >= 200 && answer.status < 300) || call.expects?.includes(answer.status)) return answer;
    throw this.#failureOf(answer, purpose);
  }

  /** The answer's body by its schema; a body of another form is as good as no answer. */
  read<T>(answer: HttpResponse, schema: z.ZodType<T>, purpose: RequestPurpose = 'other'): T {
    const parsed = schema.safeParse(jsonOf(answer));
    if (parsed.success) return parsed.data;
    const options = { detail: 'The answer is not what the Sandbox network says.', status: answer.status };
    throw purpose === 'publish' ? new NetworkFailure('unknown', options) : new NetworkFailure('transient', { ...options, stage: 'before-send' });
  }

  async #request(call: SandboxCall, purpose: RequestPurpose): Promise<HttpResponse> {
    const token = call.credentials?.['accessToken'];
    const body = call.bytes ?? (call.json === undefined ? undefined : JSON.stringify(call.json));
    try {
      return await this.#http.request({
        method: call.method,
        url: this.#baseUrl + call.path,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': call.bytes ? 'application/octet-stream' : 'application/json' }),
          ...call.headers,
        },
        timeoutMs: this.#timeoutMs,
        ...(body === undefined ? {} : { body }),
        ...(call.signal ? { signal: call.signal } : {}),
      });
    } catch (error) {
      throw isHttpFailure(error) ? failureFromHttp(error, purpose) : error;
    }
  }

  #failureOf(answer: HttpResponse, purpose: RequestPurpose): NetworkFailure {
    const refusal = refusalSchema.safeParse(jsonOf(answer)).data;
    const detail = refusal?.message ?? `HTTP ${answer.status}`;
    const failure = failureFromAnswer(answer, purpose, detail, this.#clock.now());
    const known = byCode[refusal?.error ?? ''];
    return known ? new NetworkFailure(known, { status: answer.status, detail, stage: failure.stage }) : failure;
  }
}

function jsonOf(answer: HttpResponse): unknown {
  try {
    return answer.json();
  } catch {
    return undefined;
  }
}
