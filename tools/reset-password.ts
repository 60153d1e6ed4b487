// npm run reset-password -- <e-mail>: prints a link that sets a new password, once. For whoever runs the installation,
// with the settings that it runs with: the environment, else what `npm start` keeps in its data folder.
import { Config } from '@arkyra/config';
import { IssueResetLink } from '@arkyra/identity';
import { SqlResetLinkStore } from '@arkyra/identity/reset-link';
import { SystemClock, UuidV7 } from '@arkyra/kernel';
import { HmacLinkTokens } from '@arkyra/notifications/links';
import pg from 'pg';
import { keptSettings } from './run/kept-settings.ts';

async function main(email: string | undefined): Promise<number> {
  if (!email) throw new Error('usage: npm run reset-password -- <e-mail>');
  const config = Config.fromProcess(process.env['DATABASE_URL'] ? {} : keptSettings(process.env['ARKYRA_DATA_DIR'] || '.arkyra'));
  const pool = new pg.Pool({ connectionString: config.database.system, max: 1, connectionTimeoutMillis: 5_000 });
  try {
    const ids = new UuidV7();
    const made = await new IssueResetLink(new SqlResetLinkStore(pool, ids), new HmacLinkTokens(config), ids, new SystemClock()).execute(email.trim().toLowerCase());
    if (!made) throw new Error(`Nobody here has the address ${email}.`);
    console.log(`${made.url}\nThe link works once, until ${made.expiresAt.toISOString()}.`);
    return 0;
  } finally {
    await pool.end();
  }
}

process.exitCode = await main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
