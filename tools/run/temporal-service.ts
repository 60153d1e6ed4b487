import { canBuildTemporal, presentTemporal, temporalBinary } from '../peers/temporal-binary.ts';
import { startTemporal } from '../peers/temporal.ts';
import type { DataFolder } from './data-folder.ts';
import type { Guardian } from './guardian.ts';
import { PeerProcess } from './peer-process.ts';
import type { Say } from './progress.ts';

/** background: what must be built first is waited for by nobody. wait: the start waits. */
export type TemporalMode = 'background' | 'wait' | 'off';

export interface TemporalService {
  /** `host:port`, also while it is still being built. */
  readonly address: string;
  readonly uiUrl?: string;
  readonly ours: boolean;
}

interface Around {
  readonly folder: DataFolder;
  readonly guardian: Guardian;
  readonly say: Say;
  readonly throwaway: boolean;
  readonly mode: TemporalMode;
  /** Gets the process once there is one; it may come minutes later. */
  readonly started: (peer: PeerProcess) => void | Promise<void>;
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Temporal for this installation; undefined, with a sentence, where there is none: everything else runs without it. */
export async function temporalService(given: string | undefined, { folder, guardian, say, throwaway, mode, started }: Around): Promise<TemporalService | undefined> {
  if (given) return { address: given, ours: false };
  if (mode === 'off') return undefined;
  const port = await folder.port('temporal');
  const uiPort = throwaway ? undefined : await folder.port('temporal-ui');
  const service = { address: `127.0.0.1:${port}`, ours: true, ...(uiPort && { uiUrl: `http://127.0.0.1:${uiPort}` }) };
  const begin = async () => startTemporal({ file: await temporalBinary({ say }), dir: folder.path('temporal'), port, throwaway, ...(uiPort && { uiPort }) });
  const bringUp = async () => {
    await started(await PeerProcess.start('Temporal', begin, guardian, say));
    say(`Temporal is up (port ${port})`);
  };
  if (mode === 'background' && !presentTemporal() && canBuildTemporal()) {
    bringUp().catch((error: unknown) => say(words(error)));
    return service;
  }
  try {
    await bringUp();
    return service;
  } catch (error) {
    if (mode === 'wait') throw error;
    say(words(error));
    return undefined;
  }
}
