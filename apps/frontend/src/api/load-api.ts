import { ApiProblem } from './problem.ts';

/** The API's client for a page that should stand before its code is needed. Throws `ApiProblem` where that can't be had. */
export async function loadApi() {
  try {
    const [{ api }, { unwrap }] = await Promise.all([import('./client.ts'), import('./unwrap.ts')]);
    return { api, unwrap };
  } catch {
    throw new ApiProblem({ status: 0, code: 'unreachable' });
  }
}

/** Fetches its code as soon as somebody turns to the form. */
export const prepareApi = (): void => void loadApi().catch(() => undefined);
