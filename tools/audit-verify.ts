// npm run audit:verify [-- --workspace <id>]: compares the audit log with its signed checkpoints, row by row. Ends with 1 and the
// first row that is not as it was sealed. With the settings that the installation runs with: the environment, else what
// `npm start` keeps in its data folder.
import { parseArgs } from 'node:util';
import { describeProblem, VerifyAudit } from '@arkyra/audit';
import { SealSigner, SqlSealStore, StoredSealArchive } from '@arkyra/audit/seal';
import { Config } from '@arkyra/config';
import { SystemClock } from '@arkyra/kernel';
import { createStorage } from '@arkyra/storage';
import pg from 'pg';
import { keptSettings } from './run/kept-settings.ts';

async function main(): Promise<number> {
  const { workspace } = parseArgs({ options: { workspace: { type: 'string' } } }).values;
  const config = Config.fromProcess(process.env['DATABASE_URL'] ? {} : keptSettings(process.env['ARKYRA_DATA_DIR'] || '.arkyra'));
  const pool = new pg.Pool({ connectionString: config.database.system, max: 2, connectionTimeoutMillis: 5_000 });
  try {
    const archive = new StoredSealArchive(await createStorage(config, new SystemClock()), new SealSigner(config));
    let [count, broken] = [0, 0];
    for await (const { workspaceId, entries, links, head, problem } of new VerifyAudit(new SqlSealStore(pool), archive).execute(workspace)) {
      if (!head && !problem && workspace === undefined) continue;
      count += 1;
      if (problem) {
        broken += 1;
        console.error(`${workspaceId}  BROKEN  ${describeProblem(problem)}`);
      } else console.log(`${workspaceId}  whole   ${entries} rows in ${links} checkpoints${head ? `, until ${head.lastAt}, head ${head.sequence}:${head.hash}` : ': nothing is sealed yet'}`);
    }
    console.log(broken ? `${broken} of ${count} logs are broken.` : `${count} logs are whole.`);
    return broken ? 1 : 0;
  } finally {
    await pool.end();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});
