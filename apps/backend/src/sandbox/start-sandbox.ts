import { join } from 'node:path';
import type { Config } from '@arkyra/config';
import { visibilityDelayMs } from '@arkyra/network-sandbox/rules';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';

/** The Sandbox network within this process, unless `SANDBOX_URL` says that it runs elsewhere. */
export async function startSandbox({ env }: Config): Promise<SandboxServer | undefined> {
  if (env.SANDBOX_URL) return undefined;
  return startSandboxServer({
    host: '127.0.0.1',
    port: env.SANDBOX_PORT,
    dataDir: join(env.ARKYRA_DATA_DIR, 'sandbox'),
    visibilityDelayMs: visibilityDelayMs * env.ARKYRA_TIME_SCALE,
    publicUrl: new URL('/sandbox', env.PUBLIC_URL).href,
  });
}
