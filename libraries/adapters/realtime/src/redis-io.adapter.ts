import { createRedis, type Redis } from '@arkyra/redis';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import { Server, type ServerOptions } from 'socket.io';
import { redisKey } from './redis-key.ts';
import { unawaited } from './unawaited.ts';

export interface RedisIoOptions {
  readonly redisUrl: string;
  /** Prefix of the installation's keys. */
  readonly prefix: string;
  /** The only origin whose pages may connect; CORS does not cover WebSockets. */
  readonly origin: string;
  readonly onError: (error: Error) => void;
}

/** Browsers only listen. */
const largestMessageBytes = 10_000;

/** socket.io at `/socket` by WebSocket alone (no sticky sessions needed), joined to the other processes by Redis. */
export class RedisIoAdapter extends IoAdapter {
  readonly #options: RedisIoOptions;
  readonly #subscriber: Redis;
  readonly #publisher: Redis;

  constructor(app: INestApplicationContext, options: RedisIoOptions) {
    super(app);
    this.#options = options;
    const { redisUrl: url, onError } = options;
    const more = { maxRetriesPerRequest: null };
    this.#subscriber = createRedis({ url, name: 'arkyra-socket-in', onError, more });
    this.#publisher = createRedis({ url, name: 'arkyra-socket-out', onError, more });
  }

  override createIOServer(_port: number, options?: Partial<ServerOptions>): Server {
    const { origin, prefix } = this.#options;
    const server = new Server(this.httpServer, {
      ...options,
      path: '/socket',
      addTrailingSlash: false,
      transports: ['websocket'],
      serveClient: false,
      destroyUpgrade: false,
      maxHttpBufferSize: largestMessageBytes,
      allowRequest: (request, decide) => decide(null, request.headers.origin === undefined || request.headers.origin === origin),
    });
    server.adapter(createAdapter(unawaited(this.#publisher), unawaited(this.#subscriber), { key: redisKey(prefix) }));
    return server;
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    this.#publisher.disconnect();
    this.#subscriber.disconnect();
  }
}
