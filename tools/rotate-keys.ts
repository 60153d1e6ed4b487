// Wraps the workspaces' data keys with the first of ARKYRA_MASTER_KEYS; `--data-keys` also gives every
// workspace a new data key and seals its channels' credentials with it. See docs/guide/rotating-keys.md.
import { Config } from '@arkyra/config';
import { SystemClock, UuidV7 } from '@arkyra/kernel';
import { DataKeys, MasterKeys, RotateMasterKey, SecretBox, SqlDataKeyStore } from '@arkyra/secrets';
import { ResealCredentials } from '@arkyra/channels/reseal';
import pg from 'pg';

const config = Config.fromProcess();
const pool = new pg.Pool({ connectionString: config.database.system, max: 4 });
try {
  const masterKeys = MasterKeys.parse(config.env.ARKYRA_MASTER_KEYS);
  const store = new SqlDataKeyStore(pool);
  const rewrapped = await new RotateMasterKey(masterKeys, store).execute();
  console.log(`Data keys wrapped anew with master key "${masterKeys.active.id}": ${rewrapped}`);
  if (process.argv.includes('--data-keys')) {
    const keys = new DataKeys(masterKeys, store, new UuidV7(), new SystemClock());
    const { workspaces, channels } = await new ResealCredentials(pool, keys, new SecretBox(keys)).execute();
    console.log(`Workspaces with a new data key: ${workspaces}; channels sealed with it: ${channels}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await pool.end();
}
