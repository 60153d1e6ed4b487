import { z } from 'zod';
import { roles } from '../../libraries/kernel/src/role.ts';

const about = z.string().min(1);
const role = z.enum(roles);

/** roles.yaml. Fails on an unknown role or permission and on a role named twice. */
export const rolesFile = z
  .strictObject({
    roles: z.record(role, about),
    permissions: z.record(
      z.string().regex(/^[a-z-]+:[a-z-]+$/),
      z.strictObject({ about, roles: z.array(role).min(1), shared: z.array(role).default([]) }),
    ),
    installation: z.record(z.string().regex(/^installation:[a-z-]+$/), z.strictObject({ about })),
    scopes: z.record(z.string(), z.strictObject({ about, permissions: z.array(z.string()).min(1) })),
  })
  .superRefine((file, context) => {
    for (const [name, permission] of Object.entries(file.permissions)) {
      const all = [...permission.roles, ...permission.shared];
      if (new Set(all).size !== all.length) context.addIssue({ code: 'custom', path: ['permissions', name], message: 'names a role twice' });
      if (!permission.roles.includes('owner')) context.addIssue({ code: 'custom', path: ['permissions', name], message: 'the owner may do everything' });
    }
    for (const [name, scope] of Object.entries(file.scopes))
      for (const permission of scope.permissions)
        if (!file.permissions[permission]) context.addIssue({ code: 'custom', path: ['scopes', name], message: `unknown permission ${permission}` });
  });

const limit = z.union([z.literal('unlimited'), z.number().int().min(0)]);

/** plans.yaml. Every plan sets every limit, and no other. */
export const plansFile = z
  .strictObject({
    limits: z.record(z.string(), about),
    plans: z.record(z.string(), z.strictObject({ about, limits: z.record(z.string(), limit) })),
  })
  .superRefine((file, context) => {
    const names = Object.keys(file.limits);
    for (const [plan, { limits }] of Object.entries(file.plans)) {
      for (const name of names) if (!(name in limits)) context.addIssue({ code: 'custom', path: ['plans', plan], message: `does not set ${name}` });
      for (const name of Object.keys(limits)) if (!names.includes(name)) context.addIssue({ code: 'custom', path: ['plans', plan], message: `unknown limit ${name}` });
    }
  });

/** queues.yaml. */
export const queuesFile = z.record(
  z.string().regex(/^[a-z]+$/),
  z.strictObject({
    about,
    priority: z.enum(['high', 'medium', 'low']),
    slots: z.number().int().min(1),
    attempts: z.number().int().min(1),
    backoff: z.strictObject({ delayMs: z.number().int().min(1), maxMs: z.number().int().min(1), jitter: z.number().min(0).max(1) }),
  }),
);

/** notifications.yaml. YAML reads a bare `off` as the word. */
export const notificationsFile = z.record(
  z.string().regex(/^[a-z]+\.[a-z]+$/),
  z.strictObject({
    about,
    inApp: z.boolean(),
    email: z.enum(['now', 'digest', 'off']),
    permission: z.string().regex(/^[a-z-]+:[a-z-]+$/),
    gather: z.enum(['actor', 'channel', 'kind', 'post']),
  }),
);

export type NotificationsFile = z.infer<typeof notificationsFile>;
export type RolesFile = z.infer<typeof rolesFile>;
export type PlansFile = z.infer<typeof plansFile>;
export type QueuesFile = z.infer<typeof queuesFile>;
