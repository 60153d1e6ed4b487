import { HttpClient } from '@arkyra/http';
import { FixedClock, type Clock } from '@arkyra/kernel';
import type { IdempotencyClass } from '@arkyra/network-kit';
import type { NetworkPeer, RecordedPost } from '@arkyra/network-kit/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { visibilityDelayMs } from '../rules/index.ts';
import type { Post } from '../server/post.ts';
import { startSandboxServer, type SandboxServer, type SandboxServerOptions } from '../server/index.ts';
import { SandboxAdapter } from '../src/index.ts';

export interface RunningSandbox extends SandboxServer {
  readonly dataDir: string;
  readonly clock: FixedClock;
  readonly http: HttpClient;
  /** The same network after a stop and a start, at a new port. */
  restart(): Promise<RunningSandbox>;
}

/** A Sandbox network of one's own on a free port, with a folder of its own and a clock to move. */
export async function runSandbox(options: Partial<SandboxServerOptions> = {}): Promise<RunningSandbox> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'sandbox-')));
  const clock = options.clock instanceof FixedClock ? options.clock : new FixedClock(Date.now());
  const server = await startSandboxServer({ port: 0, host: '127.0.0.1', ...options, dataDir, clock });
  const http = new HttpClient({ allowPrivateHosts: ['127.0.0.1'] });
  const stop = async () => {
    await http.close();
    await server.close();
  };
  return {
    url: server.url,
    dataDir,
    clock,
    http,
    restart: async () => {
      await stop();
      return runSandbox({ ...options, dataDir, clock });
    },
    close: async () => {
      await stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

export function adapterFor(sandbox: RunningSandbox, baseUrl = sandbox.url, clock: Clock = sandbox.clock): SandboxAdapter {
  return new SandboxAdapter({ baseUrl, http: sandbox.http, clock });
}

/** `GET /record`, as any judge reads it. */
export async function readRecord(sandbox: SandboxServer, query = ''): Promise<{ posts: Post[]; requests: Record<string, unknown>[] }> {
  return (await fetch(`${sandbox.url}/record${query}`)).json() as Promise<{ posts: Post[]; requests: Record<string, unknown>[] }>;
}

export async function sandboxPeer(idempotency: IdempotencyClass): Promise<NetworkPeer> {
  const sandbox = await runSandbox();
  return {
    adapter: adapterFor(sandbox),
    settings: { class: idempotency },
    goodInput: { handle: `contract-${idempotency}` },
    badInput: { handle: 'locked' },
    baseUrl: sandbox.url,
    through: (baseUrl, { credentials }) => ({ adapter: adapterFor(sandbox, baseUrl), credentials }),
    stale: ({ credentials }) => ({ ...credentials, accessToken: 'stale' }),
    record: async ({ externalId }) => {
      const { posts } = await readRecord(sandbox, `?account=${externalId}`);
      return Promise.all(posts.map((post) => recorded(sandbox, post)));
    },
    settle: async () => sandbox.clock.advance(visibilityDelayMs),
    close: () => sandbox.close(),
  };
}

async function recorded({ url }: SandboxServer, post: Post): Promise<RecordedPost> {
  const media = post.media.map(async ({ id, alt }) => ({ alt, bytes: await (await fetch(`${url}/blobs/${id}`)).bytes() }));
  const links = post.entities.filter(({ kind }) => kind === 'link').map(({ value }) => value);
  return { externalId: post.id, text: post.text, parent: post.parent, links, media: await Promise.all(media) };
}
