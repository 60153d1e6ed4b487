import type { ApprovalRule } from '@arkyra/contracts/http';

/** Whether a rule in force asks for an approval of a post on these channels, planned by somebody with this role. The server says the same, and counts the writer’s role too. */
export const binds = (rules: readonly ApprovalRule[], channelIds: readonly string[], role: ApprovalRule['roles'][number]): boolean =>
  rules.some((rule) => rule.enabled && (rule.channelIds.length === 0 || channelIds.some((id) => rule.channelIds.includes(id))) && (rule.roles.length === 0 || rule.roles.includes(role)));
