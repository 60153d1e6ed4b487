import { rmSync } from 'node:fs';

export default async function teardown() {
  const { arkyra, dataDir } = globalThis.arkyraRun;
  await arkyra.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
