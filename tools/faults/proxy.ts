// Stands before a network: sees each request before the network does, and each answer before the worker does.
import { Agent, createServer, request as send, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';

/**
 * `pass` it on, unless its sender is gone by now: a delay of this process is none of the network's. `late`: even then.
 * `swallow`: neither passed on nor answered. `cut` the connection.
 */
export type Fate = 'pass' | 'late' | 'swallow' | 'cut';

/** Or answers in the network's place, or passes it on with other headers. */
export type Ruling = Fate | { readonly headers: IncomingHttpHeaders } | { readonly status: number; readonly answer: string; readonly headers: Readonly<Record<string, string>> };

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Once the network has answered. */
  readonly status?: number;
}

export interface Judge {
  /** Nothing of the request has reached the network. May rewrite headers. */
  before(exchange: Exchange): Promise<Ruling> | Ruling;
  /** The network has done it; nothing of the answer has reached the worker. */
  after(exchange: Exchange): Promise<Fate> | Fate;
  /** The worker no longer waits for the answer. */
  abandoned(exchange: Exchange): void;
}

const bystander: Judge = { before: () => 'pass', after: () => 'pass', abandoned: () => {} };

export class Proxy {
  readonly url: string;
  readonly #target: URL;
  readonly #server = createServer();
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256 });
  readonly #rewrite: boolean;
  #judge: Judge = bystander;

  private constructor(target: string, port: number, rewrite: boolean) {
    this.#target = new URL(target);
    this.url = `${this.#target.protocol}//${this.#target.hostname}:${port}`;
    this.#rewrite = rewrite;
  }

  /** @param rewrite also replaces the network's own address in its answers by the proxy's. */
  static async start(target: string, { rewrite = false } = {}): Promise<Proxy> {
    const server = createServer().listen(0, new URL(target).hostname);
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    server.close();
    await once(server, 'close');
    const proxy = new Proxy(target, port, rewrite);
    proxy.#server.keepAliveTimeout = 60_000;
    proxy.#server.on('request', (request, response) => void proxy.#serve(request, response).catch(() => response.socket?.destroy()));
    proxy.#server.listen(port, new URL(target).hostname);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** Sets who judges; nothing = everything passes. */
  judge(judge: Partial<Judge> = {}): void {
    this.#judge = { ...bystander, ...judge };
  }

  /** Cuts every open connection. */
  cutAll(): void {
    this.#server.closeAllConnections();
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    this.#agent.destroy();
    if (this.#server.listening) await once(this.#server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await read(request);
    const exchange: Exchange = { method: request.method ?? 'GET', path: request.url ?? '/', headers: request.headers, body: bytes.toString() };
    const judge = this.#judge;
    response.once('close', () => response.writableFinished || this.#judge.abandoned(exchange));
    const first = await judge.before(exchange);
    if (first === 'swallow') return;
    if (first === 'cut') return void request.socket.resetAndDestroy();
    if (first === 'pass' && request.socket.destroyed) return;
    if (typeof first === 'object' && 'answer' in first) return void response.writeHead(first.status, first.headers).end(first.answer);
    const headers = typeof first === 'object' ? first.headers : request.headers;
    const answer = await this.#forward({ ...exchange, headers }, bytes);
    const second = await judge.after({ ...exchange, status: answer.status });
    if (second === 'swallow') return;
    if (second === 'cut') return void request.socket.resetAndDestroy();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async #forward({ method, path, headers }: Exchange, bytes: Buffer): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
    const { hostname, port } = this.#target;
    const outgoing = send({ hostname, port, method, path, agent: this.#agent, headers: { ...headers, host: this.#target.host, 'content-length': String(bytes.length) } });
    if (this.#rewrite) outgoing.setHeader('accept-encoding', 'identity');
    const answered = new Promise<IncomingMessage>((resolve, reject) => outgoing.once('response', resolve).once('error', reject));
    outgoing.end(bytes);
    const answer = await answered;
    const body = await read(answer);
    const { connection: _, 'transfer-encoding': __, 'keep-alive': ___, ...kept } = answer.headers;
    const changed = this.#rewrite ? Buffer.from(body.toString().replaceAll(this.#target.origin, this.url)) : body;
    return { status: answer.statusCode ?? 502, headers: { ...kept, 'content-length': String(changed.length) }, body: changed };
  }
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
