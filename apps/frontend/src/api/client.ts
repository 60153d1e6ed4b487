import { createArkyraClient } from '@arkyra/sdk';
import { sessionFetch } from './session-fetch.ts';

/** The API for browsers. Every answer that is not 2xx is thrown as `ApiProblem`; use with `unwrap`. */
export const api = createArkyraClient({ credentials: 'same-origin', fetch: sessionFetch });
