import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient, type Prisma } from './generated/client.ts';

export type Transaction = Prisma.TransactionClient;

export interface DatabaseOptions {
  /** Connection string of the role that row-level security binds. */
  readonly app: string;
  /** Connection string of the role that sees every workspace. */
  readonly system: string;
  /** Connections per role. */
  readonly poolSize: number;
  readonly onError?: (error: Error) => void;
}

/** Milliseconds: waiting for a connection, and until it is rolled back. Two seconds, Prisma's own, are short on a busy machine. */
const transactionOptions = { maxWait: 10_000, timeout: 20_000 };

/**
 * PostgreSQL in two roles. Work for a person goes through `inWorkspace`, where row-level security is
 * the second wall; authentication, sweeps and the outbox use `system`.
 */
export class Database {
  readonly appPool: pg.Pool;
  readonly systemPool: pg.Pool;
  /** Prisma as the system role: sees every workspace. */
  readonly system: PrismaClient;
  readonly #app: PrismaClient;

  constructor({ app, system, poolSize, onError = () => {} }: DatabaseOptions) {
    const pool = (connectionString: string) =>
      new pg.Pool({ connectionString, max: poolSize, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 60_000 });
    // A connection that is in use when the server goes tells its query and then everybody: unheard, that would end the process.
    const heard = (client: pg.PoolClient): void => void client.on('error', () => {});
    this.appPool = pool(app).on('error', onError).on('connect', heard);
    this.systemPool = pool(system).on('error', onError).on('connect', heard);
    this.#app = new PrismaClient({ adapter: new PrismaPg(this.appPool), transactionOptions });
    this.system = new PrismaClient({ adapter: new PrismaPg(this.systemPool), transactionOptions });
  }

  /**
   * One transaction in which row-level security shows this workspace's rows alone. Costs a round trip
   * to set the workspace; hot paths call SQL functions that set it themselves, through `appPool`.
   */
  inWorkspace<T>(workspaceId: string, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#app.$transaction(async (transaction) => {
      await transaction.$executeRaw`SELECT set_config('arkyra.workspace_id', ${workspaceId}, true)`;
      return work(transaction);
    });
  }

  /** Round trip to the server, in milliseconds. Throws when it cannot be reached. */
  async ping(): Promise<number> {
    const started = performance.now();
    await this.systemPool.query('SELECT 1');
    return performance.now() - started;
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#app.$disconnect(), this.system.$disconnect()]);
    await Promise.allSettled([this.appPool, this.systemPool].filter((pool) => !pool.ended).map((pool) => pool.end()));
  }
}
