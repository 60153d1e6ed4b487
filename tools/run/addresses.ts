import { PeerError } from '../peers/peer.ts';
import { answers, isFree } from '../peers/ports.ts';
import type { DataFolder } from './data-folder.ts';

/** Where each part of one running Arkyra listens and is found. */
export interface Addresses {
  readonly host: string;
  /** The front door. */
  readonly port: number;
  readonly frontendPort: number;
  readonly sandboxPort: number;
}

const everywhere = new Set(['0.0.0.0', '::']);

/** The front door as this machine reaches it. */
export const insideUrl = ({ host, port }: Addresses): string => `http://${everywhere.has(host) ? '127.0.0.1' : host}:${port}`;

async function choosePort(wanted: number | undefined, host: string): Promise<number> {
  const free = async (port: number) => (await isFree(port, host)) && !(await answers(port)) && !(await answers(port, '::1'));
  if (wanted !== undefined) {
    if (await free(wanted)) return wanted;
    throw new PeerError(`Port ${wanted} is taken by another program: end it, or set PORT to another.`);
  }
  for (let port = 3000; port < 3100; port += 1) if (await free(port)) return port;
  throw new PeerError('No port from 3000 to 3099 is free: set PORT.');
}

/**
 * @param wanted the port of the front door, taken as it is; without it 3000 or the next free one.
 * Throws {@link PeerError} when there is none.
 */
export async function chooseAddresses(folder: DataFolder, host: string, wanted?: number): Promise<Addresses> {
  return { host, port: await choosePort(wanted, host), frontendPort: await folder.port('frontend'), sandboxPort: await folder.port('sandbox') };
}
