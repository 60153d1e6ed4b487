import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BlueskyAccount, BlueskyCommand, BlueskyReply } from './bluesky-protocol.ts';

export type { BlueskyAccount } from './bluesky-protocol.ts';

type Asked<C> = C extends unknown ? Omit<C, 'id'> : never;

/** A record as the PDS keeps it. */
export interface BlueskyRecord {
  readonly uri: string;
  readonly cid: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** One account on the test server per name. Starts in about 4 s; needs no compiler and no network. */
export async function startBlueskyServer(names: readonly string[] = ['alice', 'bob']): Promise<BlueskyServer> {
  const folder = mkdtempSync(join(tmpdir(), 'arkyra-bluesky-'));
  const child = fork(join(import.meta.dirname, 'bluesky-process.ts'), [folder], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const link = new ProcessLink(child);
  const url = String(await link.reply(0));
  const server = new BlueskyServer(url, link, folder);
  for (const name of names) await server.createAccount(name);
  return server;
}

class ProcessLink {
  readonly child: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #last = 0;

  constructor(child: ChildProcess) {
    this.child = child;
    child.on('message', ({ id, value, error }: BlueskyReply) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(value);
      else waiting?.reject(new Error(error));
    });
    child.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The Bluesky test server has ended.'));
    });
  }

  reply(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  ask(command: Asked<BlueskyCommand>): Promise<unknown> {
    const id = ++this.#last;
    const answer = this.reply(id);
    this.child.send({ ...command, id });
    return answer;
  }
}

/** A real PDS (the reference implementation) with a PLC directory of its own, in a process of its own. */
export class BlueskyServer {
  readonly url: string;
  readonly accounts: BlueskyAccount[] = [];
  readonly #link: ProcessLink;
  readonly #folder: string;

  constructor(url: string, link: ProcessLink, folder: string) {
    this.url = url;
    this.#link = link;
    this.#folder = folder;
  }

  async createAccount(name: string): Promise<BlueskyAccount> {
    const account = (await this.#link.ask({ name: 'account', account: name })) as BlueskyAccount;
    this.accounts.push(account);
    return account;
  }

  /** Writes the account's profile, as the official app would. */
  async createProfile(account: BlueskyAccount, profile: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#link.ask({ name: 'profile', account, profile });
  }

  /** Revokes the account's app password: its tokens can't be refreshed any more. */
  async revokeAppPassword(account: BlueskyAccount): Promise<void> {
    await this.#link.ask({ name: 'revoke', account });
  }

  /** The same access or refresh token, as it would be an hour after its end. */
  async expire(token: string): Promise<string> {
    return String(await this.#link.ask({ name: 'expire', token }));
  }

  /** The post with this record key, or undefined. */
  async record(did: string, rkey: string): Promise<BlueskyRecord | undefined> {
    const answer = await this.#get('com.atproto.repo.getRecord', { repo: did, collection: 'app.bsky.feed.post', rkey });
    return answer.ok ? ((await answer.json()) as BlueskyRecord) : undefined;
  }

  /** All posts of an account, oldest first (up to 100). */
  async records(did: string): Promise<readonly BlueskyRecord[]> {
    const query = { repo: did, collection: 'app.bsky.feed.post', limit: '100', reverse: 'true' };
    const answer = await this.#get('com.atproto.repo.listRecords', query);
    return ((await answer.json()) as { records: BlueskyRecord[] }).records;
  }

  async blob(did: string, cid: string): Promise<Uint8Array> {
    const answer = await this.#get('com.atproto.sync.getBlob', { did, cid });
    if (!answer.ok) throw new Error(`No blob ${cid}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** Connections are refused until `up`. */
  async down(): Promise<void> {
    await this.#link.ask({ name: 'down' });
  }

  async up(): Promise<void> {
    await this.#link.ask({ name: 'up' });
  }

  /** A black hole: requests are accepted but not answered; after `resume` they are carried out. */
  pause(): void {
    this.#link.child.kill('SIGSTOP');
  }

  resume(): void {
    this.#link.child.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    const { child } = this.#link;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #get(method: string, query: Record<string, string>): Promise<Response> {
    return fetch(`${this.url}/xrpc/${method}?${new URLSearchParams(query).toString()}`);
  }
}
