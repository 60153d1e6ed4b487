export { createRedis, type RedisClientOptions } from './redis.ts';
export { RedisModule } from './redis.module.ts';
export { Redis } from 'ioredis';
