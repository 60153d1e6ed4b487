import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import { migrationAdapter } from './migration-adapter.ts';

const prisma = resolve(import.meta.dirname, '../../prisma');
const schemaDir = join(prisma, 'schema');
const baseDir = join(prisma, 'migrations');
const filters = { externalTables: [], externalEnums: [] };

const schemaFiles = () =>
  readdirSync(schemaDir)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: join(schemaDir, name), content: readFileSync(join(schemaDir, name), 'utf8') }));

const migrations = () => ({
  baseDir,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(baseDir, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
      },
    })),
});

async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const datamodels = schemaFiles().map(({ path, content }): [string, string] => [path, content]);
  const adapter = migrationAdapter(url);
  try {
    return await work(await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter)));
  } finally {
    await adapter.close();
  }
}

const difference = (url: string, script: boolean) =>
  withEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations() },
      to: { tag: 'schemaDatamodel', files: schemaFiles() },
      script,
      exitCode: true,
      filters,
    }),
  );

/** Applies what is missing; safe when two do it at once. Returns the names of what it applied. */
export async function deployMigrations(url: string): Promise<readonly string[]> {
  const { appliedMigrationNames } = await withEngine(url, (engine) => engine.applyMigrations({ migrationsList: migrations(), filters }));
  return appliedMigrationNames;
}

/** What the schema says beyond the migrations; undefined when they agree. */
export async function schemaDrift(url: string): Promise<string | undefined> {
  const { exitCode, stdout } = await difference(url, false);
  return exitCode ? (stdout ?? '') : undefined;
}

/** Writes a migration that brings the database to the schema. Returns its folder, or undefined when there is nothing to do. */
export async function createMigration(url: string, name: string): Promise<string | undefined> {
  const { exitCode, stdout } = await difference(url, true);
  if (!exitCode) return undefined;
  const dir = join(baseDir, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'migration.sql'), stdout ?? '');
  return dir;
}
