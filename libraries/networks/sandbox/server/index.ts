export { startSandboxServer, type SandboxServer, type SandboxServerOptions } from './sandbox-server.ts';
