// Load over kept-alive connections, one request at a time on each. Shares two cores with what it measures, so it does little:
// it writes finished bytes and reads an answer's status and length, nothing else.
import { connect } from 'node:net';
import { percentile } from './report.ts';

export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
  readonly requests: number;
  /** Of the load itself, in milliseconds of CPU for each request. */
  readonly cpu: number;
}

export interface LoadRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** An answer that never comes. */
const patienceMs = 30_000;

/** The bytes of a request; answers must carry a Content-Length. */
export function requestBytes(host: string, { method, path, headers, body = '' }: LoadRequest): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}${body && `content-length: ${Buffer.byteLength(body)}\r\n`}\r\n${body}`);
}

const lengthHeader = 'content-length: ';

class Answer {
  #head: Buffer = Buffer.alloc(0);
  #missing = -1;
  status = 0;

  /** True once the answer is whole. Throws where it is not framed by its length. */
  take(chunk: Buffer): boolean {
    if (this.#missing >= 0) return (this.#missing -= chunk.length) <= 0;
    const bytes = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) {
      this.#head = bytes;
      return false;
    }
    const start = bytes.indexOf(lengthHeader);
    if (start < 0 || start > end) throw new Error(`No Content-Length: ${bytes.subarray(0, end).toString()}`);
    this.status = Number(bytes.toString('latin1', 9, 12));
    this.#missing = end + 4 + Number.parseInt(bytes.toString('latin1', start + lengthHeader.length, end), 10) - bytes.length;
    return this.#missing <= 0;
  }
}

interface Tally {
  readonly times: number[];
  errors: number;
}

function lane(url: URL, until: number, next: () => LoadRequest, tally: Tally): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname).setNoDelay(true);
    let answer = new Answer();
    let sent = 0;
    const send = () => {
      if (performance.now() >= until) return socket.end(resolve);
      answer = new Answer();
      const bytes = requestBytes(url.host, next());
      sent = performance.now();
      socket.write(bytes);
    };
    const take = (chunk: Buffer) => {
      if (!answer.take(chunk)) return;
      if (answer.status >= 200 && answer.status < 300) tally.times.push(performance.now() - sent);
      else tally.errors += 1;
      send();
    };
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      try {
        take(chunk);
      } catch (error) {
        socket.destroy();
        reject(error);
      }
    });
    socket.setTimeout(patienceMs, () => socket.destroy(new Error(`No answer in ${patienceMs / 1000} s`)));
    socket.on('error', reject);
  });
}

/** Drives `url` for `seconds` over `connections` connections; `next` makes each request. Throws when nothing succeeds or a connection breaks. */
export async function load(url: string, seconds: number, connections: number, next: () => LoadRequest): Promise<LoadResult> {
  const address = new URL(url);
  const tally: Tally = { times: [], errors: 0 };
  const [began, before] = [performance.now(), process.cpuUsage()];
  await Promise.all(Array.from({ length: connections }, () => lane(address, began + seconds * 1000, next, tally)));
  const [took, used] = [performance.now() - began, process.cpuUsage(before)];
  const times = tally.times.sort((a, b) => a - b);
  if (times.length === 0) throw new Error(`No request to ${url} succeeded (${tally.errors} failed).`);
  return {
    perSecond: (times.length * 1000) / took,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    errors: tally.errors,
    requests: times.length,
    cpu: (used.user + used.system) / 1000 / (times.length + tally.errors),
  };
}
