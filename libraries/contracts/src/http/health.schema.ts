import { z } from 'zod';

export const componentHealth = z
  .object({
    status: z.enum(['ok', 'degraded', 'down', 'off']),
    /** Milliseconds that the check took. */
    latencyMs: z.number().optional(),
    detail: z.string().optional(),
  })
  .meta({ id: 'ComponentHealth' });
export type ComponentHealth = z.infer<typeof componentHealth>;

export const health = z
  .object({
    status: z.enum(['ok', 'degraded', 'down']),
    version: z.string(),
    components: z.object({ db: componentHealth, redis: componentHealth, storage: componentHealth, temporal: componentHealth }),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof health>;

export const liveness = z.object({ status: z.literal('ok') }).meta({ id: 'Liveness' });
