import { Redis, type RedisOptions } from 'ioredis';

export interface RedisClientOptions {
  readonly url: string;
  /** Shown by `CLIENT LIST`. */
  readonly name: string;
  readonly onError: (error: Error) => void;
  readonly more?: RedisOptions;
}

const slowestReconnectMs = 2_000;

/** A client that reconnects for ever and never ends the process: errors go to `onError`, once per outage. */
export function createRedis({ url, name, onError, more }: RedisClientOptions): Redis {
  const client = new Redis(url, {
    connectionName: name,
    // A timer of this length outlives the connection and would hold the process.
    disconnectTimeout: 100,
    retryStrategy: (attempt) => Math.min(attempt * 100, slowestReconnectMs),
    ...more,
  });
  let away = false;
  client.on('error', (error) => {
    if (!away) onError(error);
    away = true;
  });
  client.on('ready', () => (away = false));
  return client;
}
