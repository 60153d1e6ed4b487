/**
 * Redis keys of one queue share a hash tag, so that each queue lives in one slot of a Redis Cluster
 * and different queues may live in different ones.
 */
export const queuePrefix = (installation: string, queue: string): string => `{${installation}-${queue}}`;
