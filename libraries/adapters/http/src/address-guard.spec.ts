import { expect, test } from '@jest/globals';
import { AddressGuard, isPublic } from './address-guard.ts';

test.each([
  ['unspecified', '0.0.0.0'],
  ['unspecified network', '0.1.2.3'],
  ['unspecified IPv6', '::'],
  ['loopback', '127.0.0.1'],
  ['loopback, elsewhere', '127.99.0.1'],
  ['loopback IPv6', '::1'],
  ['private 10/8', '10.0.0.1'],
  ['private 172.16/12', '172.31.255.255'],
  ['private 192.168/16', '192.168.1.1'],
  ['unique local', 'fd00:ec2::254'],
  ['link-local and metadata', '169.254.169.254'],
  ['link-local IPv6', 'fe80::1'],
  ['link-local IPv6 with a zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['metadata in carrier-grade NAT', '100.100.100.200'],
  ['metadata of Azure, in public space', '168.63.129.16'],
  ['metadata of Oracle', '192.0.0.192'],
  ['v4-mapped loopback', '::ffff:127.0.0.1'],
  ['v4-mapped public', '::ffff:8.8.8.8'],
  ['v4-compatible', '::127.0.0.1'],
  ['v4-translated', '::ffff:0:127.0.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['local NAT64', '64:ff9b:1::7f00:1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001::7f00:1'],
  ['documentation', '2001:db8::1'],
  ['benchmarking', '198.18.0.1'],
  ['6to4 relay', '192.88.99.1'],
  ['multicast', '224.0.0.1'],
  ['multicast IPv6', 'ff02::1'],
  ['broadcast', '255.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['no address', 'example.com'],
])('%s (%s) is not public', (_, address) => {
  expect(isPublic(address)).toBe(false);
  expect(new AddressGuard().allows('host.example', 443, address)).toBe(false);
});

test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])('%s is public', (address) => {
  expect(new AddressGuard().allows('host.example', 443, address)).toBe(true);
});

test('an allowed host may have any address, an allowed port only that one', () => {
  const guard = new AddressGuard(['pds.local', 'localhost:2583', '[::1]:99', '']);
  expect(guard.allows('PDS.local.', 443, '10.1.1.1')).toBe(true);
  expect(guard.allows('other.local', 443, '10.1.1.1')).toBe(false);
  expect(guard.allows('localhost', 2583, '127.0.0.1')).toBe(true);
  expect(guard.allows('localhost', 2584, '127.0.0.1')).toBe(false);
  expect(guard.allows('::1', 99, '::1')).toBe(true);
  expect(guard.allows('::1', 98, '::1')).toBe(false);
});

test('an allowed range covers its addresses, also when they are written as IPv6', () => {
  const guard = new AddressGuard(['10.0.0.0/8', 'fd00::/8']);
  expect(guard.allows('a.example', 80, '10.9.9.9')).toBe(true);
  expect(guard.allows('a.example', 80, '::ffff:10.9.9.9')).toBe(true);
  expect(guard.allows('a.example', 80, '192.168.0.1')).toBe(false);
  expect(guard.allows('a.example', 80, 'fd12::1')).toBe(true);
});

test('an entry that is neither host nor range is refused by name', () => {
  expect(() => new AddressGuard(['http://a.example/'])).toThrow('"http://a.example/"');
});
