import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

// Answers cloud metadata and host control although it lies in public space (Azure's wire server).
const publicMetadata = new Set(['168.63.129.16']);

/**
 * Decides which addresses may be connected to: public unicast, and what the installation's owner allows.
 * An allow-list entry is a host (`pds.local`), a host with its port (`localhost:2583`, `[::1]:2583`) or a CIDR.
 */
export class AddressGuard {
  readonly #hosts = new Set<string>();
  readonly #ranges: [Address, number][] = [];

  /** Throws `RangeError` for an entry that is none of the three. */
  constructor(allowPrivateHosts: readonly string[] = []) {
    for (const entry of allowPrivateHosts.map((written) => written.trim().toLowerCase())) {
      if (entry === '') continue;
      if (ipaddr.isValidCIDR(entry)) this.#ranges.push(ipaddr.parseCIDR(entry));
      else if (isHost(entry)) this.#hosts.add(entry.replace(/^\[([^\]]*)\]$/, '$1'));
      else throw new RangeError(`"${entry}" is neither a host, nor host:port, nor a CIDR.`);
    }
  }

  /** Whether a connection to `address`, which `host` stands for, may be made. */
  allows(host: string, port: number, address: string): boolean {
    return this.#allowsHost(host, port) || this.#allowsHost(address, port) || this.#allowsAddress(address);
  }

  #allowsHost(host: string, port: number): boolean {
    const name = host.toLowerCase().replace(/\.$/, '');
    const withPort = name.includes(':') ? `[${name}]:${port}` : `${name}:${port}`;
    return this.#hosts.has(name) || this.#hosts.has(withPort);
  }

  #allowsAddress(written: string): boolean {
    if (!ipaddr.isValid(written)) return false;
    const address = ipaddr.process(written);
    return isPublic(written) || this.#ranges.some(([range, bits]) => range.kind() === address.kind() && address.match([range, bits]));
  }
}

/** Public unicast: nothing private, local, reserved or translated (mapped, NAT64, 6to4, Teredo) into IPv4. */
export function isPublic(written: string): boolean {
  if (!ipaddr.isValid(written) || publicMetadata.has(written)) return false;
  const address = ipaddr.parse(written);
  if (address.range() !== 'unicast') return false;
  // Of IPv6 only 2000::/3 is given out; the rest, IPv4-compatible addresses among it, leads nowhere good.
  return address.kind() === 'ipv4' || ((address.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
}

function isHost(entry: string): boolean {
  if (ipaddr.isValid(entry)) return true;
  return /^(\[[0-9a-f:.]+\]|[\p{L}\p{N}_]([\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)(:\d{1,5})?$/u.test(entry);
}
