import pg from 'pg';
import { databaseRoles, rolePassword } from '@arkyra/config';
import { PeerError } from '../peers/peer.ts';

/** Two deploys met on the same row of the catalogue. */
const met = (error: unknown) =>
  error instanceof pg.DatabaseError && (['42710', '23505', '40001'].includes(error.code ?? '') || /concurrently updated/.test(error.message));

async function logsIn(ownerUrl: string, role: string, password: string): Promise<boolean> {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('SELECT rolsuper OR rolbypassrls AS powerful FROM pg_roles WHERE rolname = current_user');
    return rows[0]?.powerful === false;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function make(client: pg.Client, role: string, password: string, tries = 8): Promise<void> {
  const attributes = `LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`;
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  try {
    await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${client.escapeIdentifier(role)} ${attributes}`);
  } catch (error) {
    if (tries > 0 && met(error)) return make(client, role, password, tries - 1);
    throw error;
  }
}

/**
 * Makes the apps' two logins, or gives them the passwords that the secret key yields. Roles belong to the
 * whole server: installations that share one need the same key, or DATABASE_APP_URL and DATABASE_SYSTEM_URL.
 * Throws {@link PeerError} when the owner may not make roles.
 */
export async function ensureRoles(ownerUrl: string, secretKey: string): Promise<void> {
  for (const role of Object.values(databaseRoles)) {
    const password = rolePassword(role, secretKey);
    if (await logsIn(ownerUrl, role, password)) continue;
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await make(client, role, password);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== '42501') throw error;
      throw new PeerError(
        `The user of DATABASE_URL may not make the role ${role}: give it CREATEROLE, or make the roles yourself and set DATABASE_APP_URL and DATABASE_SYSTEM_URL.`,
        { cause: error },
      );
    } finally {
      await client.end();
    }
  }
}
