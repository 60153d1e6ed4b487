export { SandboxAdapter, type SandboxAdapterOptions } from './sandbox.adapter.ts';
