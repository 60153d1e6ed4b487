import { ApiProblem, problemOf } from './problem.ts';

interface Result<T> {
  data?: T;
  response: Response;
}

/** The data of a call of the client; throws `ApiProblem` for anything else. */
export async function unwrap<T>(call: Promise<Result<T>>): Promise<T> {
  const { data, response } = await call;
  if (data === undefined) throw new ApiProblem({ status: response.status, code: 'unreadable' });
  return data;
}

/** Same for calls that answer nothing (204). */
export async function done(call: Promise<{ response: Response }>): Promise<void> {
  await call;
}

/** Makes a client's fetch throw `ApiProblem` for every answer that is not 2xx, and for none at all. */
export function throwing(fetching: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
  return async (request) => {
    let response: Response;
    try {
      response = await fetching(request);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new ApiProblem({ status: 0, code: 'unreachable' });
    }
    if (!response.ok) throw await problemOf(response);
    return response;
  };
}
