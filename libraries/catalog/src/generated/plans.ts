// Generated from definitions/plans.yaml by tools/generate/catalog.ts. Do not edit.

export const limitNames = [
  'posts.monthly',
  'channels',
  'members',
  'api-keys',
  'media.bytes',
] as const;
export type LimitName = (typeof limitNames)[number];

export const planNames = ['self-hosted'] as const;
export type PlanName = (typeof planNames)[number];

export const plans: Record<PlanName, Record<LimitName, number>> = {
  'self-hosted': { 'posts.monthly': Infinity, 'channels': Infinity, 'members': Infinity, 'api-keys': Infinity, 'media.bytes': Infinity },
};
