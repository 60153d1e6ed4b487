// The Sandbox network as a process of its own: node main.ts --port 4010 --data-dir /data [--host ::] [--public-url …]
import { parseArgs } from 'node:util';
import { startSandboxServer } from './sandbox-server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    'data-dir': { type: 'string' },
    'public-url': { type: 'string' },
    'key-window-ms': { type: 'string' },
    'visibility-delay-ms': { type: 'string' },
    'access-token-ms': { type: 'string' },
    'refresh-grace-ms': { type: 'string' },
    'answer-delay-ms': { type: 'string' },
  },
});
const number = (written: string | undefined) => (written === undefined ? undefined : Number(written));
const dataDir = values['data-dir'];
if (dataDir === undefined) throw new Error('Say where the data lives: --data-dir <folder>');

const publicUrl = values['public-url'];
const keyWindowMs = number(values['key-window-ms']);
const visibilityDelayMs = number(values['visibility-delay-ms']);
const accessTokenMs = number(values['access-token-ms']);
const refreshGraceMs = number(values['refresh-grace-ms']);
const answerDelayMs = number(values['answer-delay-ms']);
const server = await startSandboxServer({
  port: Number(values.port),
  host: values.host,
  dataDir,
  ...(publicUrl === undefined ? {} : { publicUrl }),
  ...(keyWindowMs === undefined ? {} : { keyWindowMs }),
  ...(visibilityDelayMs === undefined ? {} : { visibilityDelayMs }),
  ...(accessTokenMs === undefined ? {} : { accessTokenMs }),
  ...(refreshGraceMs === undefined ? {} : { refreshGraceMs }),
  ...(answerDelayMs === undefined ? {} : { answerDelayMs }),
});
process.stdout.write(`Sandbox network at ${server.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
