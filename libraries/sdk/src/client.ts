import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import { ApiProblem, problemOf } from './api-problem.ts';
import type { components, paths } from './generated/api.ts';

const prefix = '/api/v1';

/** The calls below `/api/v1`, by their path from there. */
export type ApiPaths = { [P in keyof paths as P extends `${typeof prefix}${infer Rest}` ? Rest : never]: paths[P] };
/** Bodies and answers by name: `Schemas['Post']`. */
export type Schemas = components['schemas'];
export type ArkyraClient = Client<ApiPaths>;

export interface ArkyraClientOptions extends Omit<ClientOptions, 'baseUrl'> {
  /** The address of the installation, such as `https://arkyra.example`; empty in its own pages. */
  readonly baseUrl?: string;
  /** API key (`ark_live_…`, `ark_test_…`) or access token. */
  readonly token?: string;
}

/**
 * A typed client of Arkyra's API: `await arkyra.GET('/posts/{id}', { params: { path: { id } } })`.
 * Every answer that is not 2xx is thrown as {@link ApiProblem}; `unwrap` gives the data alone.
 */
export function createArkyraClient({ baseUrl = '', token, headers, fetch = (request) => globalThis.fetch(request), ...options }: ArkyraClientOptions = {}): ArkyraClient {
  const client = createClient<ApiPaths>({ ...options, baseUrl: `${baseUrl.replace(/\/+$/, '')}${prefix}`, headers, fetch: throwing(fetch) });
  if (token !== undefined) client.use({ onRequest: ({ request }) => request.headers.set('authorization', `Bearer ${token}`) });
  return client;
}

/** Makes a fetch throw {@link ApiProblem} for every answer that is not 2xx, and for none at all. */
export function throwing(fetching: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await fetching(request).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new ApiProblem({ status: 0, code: 'unreachable' });
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  };
}

/** The data of a call. Throws {@link ApiProblem}. */
export async function unwrap<T>(call: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data, response } = await call;
  if (data === undefined) throw new ApiProblem({ status: response.status, code: 'unreadable' });
  return data;
}

interface Page<T> {
  readonly data: readonly T[];
  readonly nextCursor: string | null;
}

/** All items of a list, page by page: `for await (const post of pages((cursor) => arkyra.GET('/posts', { params: { query: { cursor } } })))`. */
export async function* pages<T>(load: (cursor: string | undefined) => Promise<{ data?: Page<T>; response: Response }>): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page: Page<T> = await unwrap(load(cursor));
    yield* page.data;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
