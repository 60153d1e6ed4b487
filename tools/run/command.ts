// How a command behaves: signals, a lost parent, one sentence on failure.
import { PeerError } from '../peers/peer.ts';

/** Ends the process with `stop` on a signal or when its parent has gone; a second signal, a second later, ends it at once. */
export function endOnSignal(stop: () => Promise<void>): void {
  let since = 0;
  const end = (code: number) => {
    if (since) {
      if (Date.now() - since > 1000) process.exit(code);
      return;
    }
    since = Date.now();
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => end(130));
  process.on('SIGTERM', () => end(143));
  process.on('SIGHUP', () => end(129));
  if (!process.env['ARKYRA_BOOTSTRAPPED']) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(1), 500).unref();
}

/** A {@link PeerError} is told in its own words, anything else with its stack. */
export function fail(error: unknown): never {
  console.error(error instanceof PeerError ? `\n${error.message}` : error);
  process.exit(1);
}

/** A variable of the environment; undefined when unset. Ends the process when it is no whole number. */
export function wholeNumber(name: string): number | undefined {
  const text = process.env[name];
  if (!text) return undefined;
  const value = Number(text);
  return Number.isInteger(value) && value >= 0 ? value : fail(new PeerError(`${name} must be a whole number, and is "${text}".`));
}
