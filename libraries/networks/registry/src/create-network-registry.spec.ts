import { expect, test } from '@jest/globals';
import { HttpClient } from '@arkyra/http';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createNetworkRegistry } from './create-network-registry.ts';
import { allNetworkRules, networkRules } from './rules.ts';

const registry = (sandboxUrl = 'http://127.0.0.1:9') =>
  createNetworkRegistry({ sandboxUrl, sandboxPublicUrl: 'https://arkyra.example/sandbox', http: new HttpClient() });

test('has an adapter for every network that has rules', () => {
  const all = registry().all();
  expect(all.map(({ rules }) => rules.network).sort()).toEqual(Object.keys(allNetworkRules).sort());
  for (const { rules } of all) {
    expect(networkRules(rules.network)).toBe(rules);
    expect(registry().get(rules.network)?.rules).toBe(rules);
  }
});

test('knows no other networks', () => {
  expect([registry().get('nowhere'), networkRules('nowhere'), networkRules('constructor')]).toEqual([undefined, undefined, undefined]);
});

test('the Sandbox at a private address is reached by its own adapter and by nothing else', async () => {
  const server = createServer((_, answer) => answer.writeHead(401, { 'content-type': 'application/json' }).end('{"error":"wrong_credentials","message":"No."}'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const networks = registry(url);
  await expect(networks.get('sandbox')?.connect({ handle: 'a' })).rejects.toMatchObject({ class: 'reauth', detail: 'No.' });
  await expect(networks.get('bluesky')?.connect({ service: url, identifier: 'a', appPassword: 'b' })).rejects.toMatchObject({ class: 'config' });
  server.close();
  server.closeAllConnections();
});
