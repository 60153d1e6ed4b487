import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

type Row = Record<string, unknown>;

// Extended result codes that the PDS looks at (https://www.sqlite.org/rescode.html).
const codes: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  261: 'SQLITE_BUSY_RECOVERY',
  517: 'SQLITE_BUSY_SNAPSHOT',
  773: 'SQLITE_BUSY_TIMEOUT',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
};

function withCode<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && typeof error.errcode === 'number') {
      throw Object.assign(error, { code: codes[error.errcode] ?? `SQLITE_${error.errcode}` });
    }
    throw error;
  }
}

const asBuffers = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value) : value]),
  );

class Statement {
  readonly reader: boolean;
  readonly #statement: StatementSync;

  constructor(statement: StatementSync) {
    this.#statement = statement;
    this.reader = statement.columns().length > 0;
  }

  all(parameters: readonly SQLInputValue[] = []): Row[] {
    return withCode(() => this.#statement.all(...parameters).map(asBuffers));
  }

  run(parameters: readonly SQLInputValue[] = []) {
    return withCode(() => this.#statement.run(...parameters));
  }

  *iterate(parameters: readonly SQLInputValue[] = []): Generator<Row> {
    for (const row of this.#statement.iterate(...parameters)) yield asBuffers(row);
  }
}

/**
 * What Kysely's SQLite dialect and the PDS use of `better-sqlite3`, on Node's own SQLite: the PDS then runs
 * with no native addon, which would need a compiler and 80 s on a bare machine.
 */
class Database {
  readonly #database: DatabaseSync;

  constructor(path: string, options: { readonly timeout?: number } = {}) {
    this.#database = new DatabaseSync(path, { timeout: options.timeout ?? 5_000 });
  }

  prepare(sql: string): Statement {
    return withCode(() => new Statement(this.#database.prepare(sql)));
  }

  pragma(assignment: string): void {
    withCode(() => this.#database.exec(`PRAGMA ${assignment}`));
  }

  close(): void {
    this.#database.close();
  }
}

// oxlint-disable-next-line import/no-default-export -- the package that it stands in for has one
export { Database as default };
