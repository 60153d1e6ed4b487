import { SystemClock, UuidV7, type Clock } from '@arkyra/kernel';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { keyWindowMs, visibilityDelayMs } from '../rules/index.ts';
import { Api } from './api.ts';
import { BlobStore } from './blob-store.ts';
import { FeedPages } from './feed/feed-pages.ts';
import { Front } from './front.ts';
import { Journal } from './journal.ts';
import { NetworkState } from './network-state.ts';
import type { Post } from './post.ts';
import { Publishing } from './publishing.ts';
import { Reading } from './reading.ts';
import { effectsOf } from './record.ts';
import { Sessions } from './sessions.ts';
import { Tokens } from './tokens.ts';

export interface SandboxServerOptions {
  /** 0 = any free port. */
  readonly port: number;
  readonly host: string;
  /** The record, the pictures and the secret that signs tokens. One server at a time. */
  readonly dataDir: string;
  /** Where people reach the feed, perhaps below a path; the server's own address by default. */
  readonly publicUrl?: string;
  readonly clock?: Clock;
  /** Class B: how long a key is remembered. Default 1 h. */
  readonly keyWindowMs?: number;
  /** Class D: how long a post stays out of its account's list. Default 5 s. */
  readonly visibilityDelayMs?: number;
  /** Default 2 h. */
  readonly accessTokenMs?: number;
  /** How long a refresh token still gets the same successor when that answer was lost. Default 1 min. */
  readonly refreshGraceMs?: number;
  /** How long every answer of the API takes, for measurements. Default 0. */
  readonly answerDelayMs?: number;
}

export interface SandboxServer {
  /** Its own address, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the Sandbox network: its API, its feed for people, and `GET /record` for those who judge. */
export async function startSandboxServer(options: SandboxServerOptions): Promise<SandboxServer> {
  const clock = options.clock ?? new SystemClock();
  const ids = new UuidV7();
  const state = new NetworkState();
  const journal = await Journal.open(join(options.dataDir, 'record.jsonl'), (line) => effectsOf(line).forEach((effect) => state.apply(effect)));
  const blobs = new BlobStore(options.dataDir, state);
  const { accessTokenMs = 2 * 3_600_000, refreshGraceMs = 60_000 } = options;
  const sessions = new Sessions(state, new Tokens(options.dataDir), clock, ids, { accessTokenMs, refreshGraceMs });

  const server = createServer();
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const address = server.address();
  const url = `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${typeof address === 'object' ? address?.port : options.port}`;
  const publicUrl = (options.publicUrl ?? url).replace(/\/+$/, '');

  const show = (post: Post) => ({ ...post, url: `${publicUrl}/@${post.handle}/${post.id}` });
  const publishing = new Publishing(state, clock, ids, options.keyWindowMs ?? keyWindowMs, show);
  const reading = new Reading(state, clock, options.visibilityDelayMs ?? visibilityDelayMs, show);
  const prefix = new URL(publicUrl).pathname.replace(/\/$/, '');
  const feed = new FeedPages(state, prefix);
  const api = new Api({ sessions, publishing, reading, blobs });
  const front = new Front({ api, feed, blobs, journal, state, clock, prefix, answerDelayMs: options.answerDelayMs ?? 0 });
  server.on('request', (request, response) => void front.serve(request, response));
  return {
    url,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      journal.close();
    },
  };
}
