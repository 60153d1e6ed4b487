import type { IncomingMessage, Server } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * Sockets other than `/socket`: in development the frontend's reload channel is tunnelled to it, anything
 * else is refused (socket.io leaves alone what it does not know).
 */
export function guardUpgrades(server: Server, developmentFrontend: URL | undefined): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (/^\/socket([/?]|$)/.test(request.url ?? '')) return;
    if (developmentFrontend) tunnel(request, socket, head, developmentFrontend);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
}

function tunnel(request: IncomingMessage, socket: Duplex, head: Buffer, { hostname, port }: URL): void {
  const upstream = connect(Number(port) || 80, hostname, () => {
    const lines = [`${request.method} ${request.url} HTTP/1.1`];
    for (let index = 0; index < request.rawHeaders.length; index += 2) lines.push(`${request.rawHeaders[index]}: ${request.rawHeaders[index + 1]}`);
    upstream.write(`${lines.join('\r\n')}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  const end = () => {
    upstream.destroy();
    socket.destroy();
  };
  upstream.on('error', end).on('close', end);
  socket.on('error', end).on('close', end);
}
