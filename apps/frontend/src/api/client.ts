import createClient from 'openapi-fetch';
import type { paths } from './paths.ts';
import { sessionFetch } from './session-fetch.ts';
import { throwing } from './unwrap.ts';

/** The API for browsers. Every answer that is not 2xx is thrown as `ApiProblem`; use with `unwrap`. */
export const api = createClient<paths>({ baseUrl: '/api/v1', credentials: 'same-origin', fetch: throwing(sessionFetch) });
