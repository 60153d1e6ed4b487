import type { Config } from '@arkyra/config';
import { RedisIoAdapter } from '@arkyra/realtime/server';
import { AppLogger } from '@arkyra/telemetry';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export function useSockets(app: NestFastifyApplication, { env }: Config): void {
  const { winston } = app.get(AppLogger);
  const adapter = new RedisIoAdapter(app, {
    redisUrl: env.REDIS_URL,
    prefix: env.REDIS_PREFIX,
    origin: new URL(env.PUBLIC_URL).origin,
    onError: (error) => winston.warn('The sockets lost Redis', { error }),
  });
  app.useWebSocketAdapter(adapter);
}
