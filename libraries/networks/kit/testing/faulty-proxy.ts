import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Fault = 'none' | 'black-hole' | 'lost-answer';

export interface FaultyProxy {
  readonly url: string;
  /** `black-hole`: requests vanish. `lost-answer`: requests arrive, and the connection is cut instead of an answer. */
  fault: Fault;
  close(): Promise<void>;
}

/** A way to a server on which things go wrong. */
export async function faultyProxy(targetUrl: string): Promise<FaultyProxy> {
  const target = new URL(targetUrl);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => proxy.fault === 'black-hole' || upstream.write(chunk));
    upstream.on('data', (chunk) => (proxy.fault === 'lost-answer' ? client.resetAndDestroy() : client.write(chunk)));
    client.on('close', () => upstream.end());
    upstream.on('close', () => client.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: FaultyProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: 'none',
    close: async () => {
      if (!server.listening) return;
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
  return proxy;
}
