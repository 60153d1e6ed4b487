import { insideUrl, type Addresses } from './addresses.ts';

export type AppName = 'backend' | 'frontend' | 'workers' | 'cron' | 'orchestrator';

const loopback = (port: number) => `http://127.0.0.1:${port}`;

export const publicUrlOf = (env: NodeJS.ProcessEnv, { port }: Addresses): string => env['PUBLIC_URL'] || `http://localhost:${port}`;

/** The environment of one app; names as in `libraries/adapters/config`. */
export function appEnvironment(app: AppName, env: Readonly<Record<string, string | undefined>>, addresses: Addresses): NodeJS.ProcessEnv {
  const { host, port, frontendPort, sandboxPort } = addresses;
  const common: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    ...env,
    PUBLIC_URL: publicUrlOf(env, addresses),
    FRONTEND_URL: loopback(frontendPort),
    BACKEND_URL: insideUrl(addresses),
  };
  delete common['PORT'];
  if (app === 'frontend') {
    // The door keeps its connections to the frontend longer than Next's default of five seconds.
    return { ...common, PORT: String(frontendPort), HOSTNAME: '127.0.0.1', KEEP_ALIVE_TIMEOUT: '75000', NEXT_TELEMETRY_DISABLED: '1' };
  }
  // A Sandbox elsewhere is named by the environment; else the backend runs it and the others find it there.
  if (app === 'backend') return { ...common, HOST: host, PORT: String(port), SANDBOX_PORT: String(sandboxPort) };
  return { ...common, SANDBOX_URL: env['SANDBOX_URL'] || loopback(sandboxPort) };
}
