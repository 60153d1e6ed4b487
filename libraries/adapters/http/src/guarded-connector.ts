import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { AddressGuard } from './address-guard.ts';
import { errorCode, HttpFailure } from './http-failure.ts';

/** Resolves a host to all its addresses, as `dns.lookup` does with `all`. */
export type HostLookup = (hostname: string) => Promise<readonly LookupAddress[]>;

export const lookupBySystem: HostLookup = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

/**
 * A connector that looks a host up once, checks what came back, and connects to exactly that: a second,
 * different answer of the name server (rebinding) is never asked for.
 */
export function guardedConnector(guard: AddressGuard, lookup: HostLookup, timeoutMs: number): buildConnector.connector {
  // One per port, as the look-up hook isn't told the port, and TLS sessions are cached in the connector.
  const byPort = new Map<number, buildConnector.connector>();
  const connectorFor = (port: number) => {
    const known = byPort.get(port);
    if (known) return known;
    const made = buildConnector({ allowH2: false, timeout: timeoutMs, lookup: checkedLookup(guard, lookup, port) });
    byPort.set(port, made);
    return made;
  };
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    // Node connects to a literal address without asking the look-up hook.
    if (isIP(options.hostname) !== 0 && !guard.allows(options.hostname, port, options.hostname)) {
      queueMicrotask(() => callback(blocked(options.hostname), null));
      return;
    }
    connectorFor(port)(options, callback);
  };
}

function checkedLookup(guard: AddressGuard, lookup: HostLookup, port: number): LookupFunction {
  return (hostname, options, callback) => {
    const deliver = (found: readonly LookupAddress[] | Error) => {
      if (found instanceof Error) callback(found, '', 0);
      else if (options.all) callback(null, [...found]);
      else callback(null, found[0]?.address ?? '', found[0]?.family);
    };
    void allowedAddresses(guard, lookup, hostname, port, options.family).then(deliver);
  };
}

async function allowedAddresses(guard: AddressGuard, lookup: HostLookup, hostname: string, port: number, family: number | string | undefined) {
  try {
    const addresses = await lookup(hostname);
    const allowed = addresses.filter((found) => guard.allows(hostname, port, found.address) && fits(found.family, family));
    if (allowed.length > 0) return allowed;
    return addresses.length > 0 ? blocked(hostname) : notFound(hostname);
  } catch (error) {
    return Object.assign(notFound(hostname), { code: errorCode(error) || 'ENOTFOUND', cause: error });
  }
}

function fits(family: number, wanted: number | string | undefined): boolean {
  return !wanted || String(wanted).replace('IPv', '') === String(family);
}

function blocked(hostname: string): HttpFailure {
  return new HttpFailure('blocked', 'before-send', `${hostname} has a private or reserved address.`);
}

function notFound(hostname: string): Error {
  return Object.assign(new Error(`${hostname} has no address.`), { code: 'ENOTFOUND' });
}
