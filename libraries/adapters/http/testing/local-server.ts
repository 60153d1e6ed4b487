import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface LocalServer {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** A real HTTP server on a free port of `host`. */
export async function localServer(listener: RequestListener, host = '127.0.0.1', port = 0): Promise<LocalServer> {
  const server = createHttpServer(listener);
  return listening(server, host, port, () => server.closeAllConnections());
}

/** A real TCP server, for what no HTTP server would do. */
export async function localSocketServer(onSocket: (socket: Socket) => void): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    onSocket(socket);
  });
  return listening(server, '127.0.0.1', 0, () => {
    for (const socket of sockets) socket.destroy();
  });
}

async function listening(server: Server, host: string, port: number, cut: () => void): Promise<LocalServer> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    url: `http://${host}:${address.port}`,
    close: async () => {
      server.close();
      cut();
      await once(server, 'close').catch(() => undefined);
    },
  };
}
