import type { FastifyRequest } from 'fastify';

type Headers = Record<string, string | string[] | undefined>;

const told = /^(forwarded|x-real-ip|x-forwarded-.*|x-client-ip|true-client-ip|cf-connecting-ip)$/;

/**
 * Headers for the server behind the door. What the caller says about its own address and the way it came is
 * dropped; what Fastify found out (trusting the configured proxies alone) takes its place.
 */
export function forwardedHeaders({ ip, protocol, host, id }: Pick<FastifyRequest, 'ip' | 'protocol' | 'host' | 'id'>, headers: Headers): Headers {
  const kept = Object.entries(headers).filter(([name]) => !told.test(name));
  return { ...Object.fromEntries(kept), host, 'x-forwarded-for': ip, 'x-forwarded-proto': protocol, 'x-forwarded-host': host, 'x-request-id': id };
}
