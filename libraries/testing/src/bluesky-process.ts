/** Runs in a process of its own (see `bluesky.ts`): a real PDS and a PLC directory, steered by IPC. */
import { createHmac } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BlueskyAccount, BlueskyCommand, BlueskyReply } from './bluesky-protocol.ts';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'better-sqlite3'
      ? { url: new URL('./bluesky-sqlite.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});

const { JWT_SECRET, TestNetworkNoAppView } = await import('@atproto/dev-env');
const folder = process.argv[2] ?? tmpdir();
mkdirSync(join(folder, 'data'), { recursive: true });
const { pds } = await TestNetworkNoAppView.create({
  pds: { dataDirectory: join(folder, 'data'), blobstoreDiskLocation: join(folder, 'blobs') },
});

async function createAccount(name: string): Promise<BlueskyAccount> {
  const agent = pds.getAgent();
  const handle = `${name}.test`;
  const password = `${name}-password`;
  await agent.createAccount({ handle, email: `${name}@mail.test`, password });
  const created = await agent.com.atproto.server.createAppPassword({ name: 'arkyra' });
  return { did: agent.assertDid, handle, password, appPassword: created.data.password };
}

async function signedIn({ handle, password }: BlueskyAccount) {
  const agent = pds.getAgent();
  await agent.login({ identifier: handle, password });
  return agent;
}

async function createProfile(account: BlueskyAccount, profile: Readonly<Record<string, unknown>>): Promise<void> {
  const agent = await signedIn(account);
  const collection = 'app.bsky.actor.profile';
  await agent.com.atproto.repo.putRecord({ repo: account.did, collection, rkey: 'self', record: { $type: collection, ...profile } });
}

async function revokeAppPassword(account: BlueskyAccount): Promise<void> {
  const agent = await signedIn(account);
  await agent.com.atproto.server.revokeAppPassword({ name: 'arkyra' });
}

/** The same token, as if its time had run out an hour ago; signed with the server's own secret. */
function expire(token: string): string {
  const [header = '', payload = ''] = token.split('.');
  const claims: object = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const past = Math.floor(Date.now() / 1_000) - 3_600;
  const body = Buffer.from(JSON.stringify({ ...claims, iat: past - 7_200, exp: past })).toString('base64url');
  const signature = createHmac('sha256', JWT_SECRET).update(`${header}.${body}`).digest('base64url');
  return `${header}.${body}.${signature}`;
}

async function down(): Promise<void> {
  const { server } = pds.server;
  if (!server?.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

async function up(): Promise<void> {
  const { server } = pds.server;
  if (!server || server.listening) return;
  await new Promise<void>((resolve) => server.listen(pds.port, resolve));
}

async function run(command: BlueskyCommand): Promise<unknown> {
  switch (command.name) {
    case 'account':
      return createAccount(command.account);
    case 'revoke':
      return revokeAppPassword(command.account);
    case 'profile':
      return createProfile(command.account, command.profile);
    case 'expire':
      return expire(command.token);
    case 'down':
      return down();
    case 'up':
      return up();
  }
}

const reply = (message: BlueskyReply) => process.send?.(message);

process.on('message', (command: BlueskyCommand) => {
  run(command).then(
    (value) => reply({ id: command.id, value }),
    (error: unknown) => reply({ id: command.id, error: String(error) }),
  );
});
// The tests that started this are gone: nobody is left to ask for anything.
process.on('disconnect', () => process.exit(0));
reply({ id: 0, value: pds.url });
