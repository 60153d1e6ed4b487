import autocannon from 'autocannon';

export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
  readonly requests: number;
}

export interface LoadRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** Drives `url` for `seconds` over `connections` kept-alive connections; `next` makes each request. */
export async function load(url: string, seconds: number, connections: number, next: () => LoadRequest): Promise<LoadResult> {
  const result = await autocannon({
    url,
    duration: seconds,
    connections,
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  });
  const bad = result.errors + result.timeouts + result.non2xx;
  if (result['2xx'] === 0) throw new Error(`No request to ${url} succeeded (${bad} failed).`);
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: bad,
    requests: result['2xx'],
  };
}
