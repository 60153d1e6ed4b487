/** Prefix of the Redis channels that carry messages between processes; pub/sub knows no numbered databases. */
export const redisKey = (installation: string): string => `${installation}:socket`;
