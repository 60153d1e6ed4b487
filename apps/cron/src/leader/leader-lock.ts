import pg from 'pg';

export interface LeaderLockOptions {
  readonly connectionString: string;
  /** Milliseconds between two looks: at whether the lock is free, or still ours. */
  readonly checkMs?: number;
  readonly onChange: (leading: boolean) => void;
  readonly onError: (error: Error) => void;
}

/** PostgreSQL notices within some ten seconds that a leader's machine is gone. */
const sessionSettings = 'SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3';
const tryLock = `SELECT pg_try_advisory_lock(hashtextextended('arkyra:cron-leader', 0)) AS leading`;

/**
 * One leader among the replicas: whoever holds an advisory lock of PostgreSQL, for as long as its session
 * lives. It needs a session of its own, so no pooler in transaction mode. Redis may be lost; without
 * PostgreSQL there is nothing to sweep.
 */
export class LeaderLock {
  readonly #options: LeaderLockOptions;
  readonly #checkMs: number;
  #client: pg.Client | undefined;
  #leading = false;
  #confirmedAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: LeaderLockOptions) {
    this.#options = options;
    this.#checkMs = options.checkMs ?? 1_000;
  }

  /** True while the lock is surely ours: a process that was paused must look again first. */
  get isLeader(): boolean {
    return this.#leading && performance.now() - this.#confirmedAt < this.#checkMs * 4;
  }

  /** Looks once before it answers. */
  async start(): Promise<void> {
    this.#looking = this.#look();
    await this.#looking;
    this.#schedule();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
    await this.#drop();
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#look();
      void this.#looking.then(() => this.#schedule());
    }, this.#checkMs);
  }

  async #look(): Promise<void> {
    try {
      const client = (this.#client ??= await this.#connect());
      const leading = this.#leading ? await client.query('SELECT').then(() => true) : await attempt(client);
      if (leading) this.#confirmedAt = performance.now();
      this.#become(leading);
    } catch (error) {
      this.#options.onError(error instanceof Error ? error : new Error(String(error)));
      await this.#drop();
    }
  }

  async #connect(): Promise<pg.Client> {
    const { connectionString } = this.#options;
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 3_000, keepAlive: true, application_name: 'arkyra-cron-leader' });
    // The lock is gone with its session.
    client.on('error', (error) => {
      this.#options.onError(error);
      if (this.#client === client) void this.#drop();
    });
    await client.connect();
    await client.query(sessionSettings);
    return client;
  }

  async #drop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#become(false);
    await client?.end().catch(() => {});
  }

  #become(leading: boolean): void {
    if (leading === this.#leading) return;
    this.#leading = leading;
    this.#options.onChange(leading);
  }
}

async function attempt(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ leading: boolean }>(tryLock);
  return rows[0]?.leading === true;
}
