import { plans, type LimitName, type PlanName } from './generated/plans.ts';

export interface Entitlements {
  /** How many of something a workspace may have; Infinity where there is no limit. */
  limit(name: LimitName): number;
}

export function entitlementsOf(plan: PlanName): Entitlements {
  return { limit: (name) => plans[plan][name] };
}

/** What every workspace of a self-hosted installation may do. */
export const entitlements: Entitlements = entitlementsOf('self-hosted');
