import { at, type RouteCase } from './route-case.ts';
import { anAddress, type World } from './world.ts';

const post = async (world: World) => `/posts/${(await world.post()).id}`;
const someRule = (userId: string) => ({ name: 'A rule', enabled: false, roles: ['guest'], steps: [{ name: 'Look', approvers: [{ kind: 'role', role: 'reviewer', userId }], rule: 'any', quorum: 1, dueMinutes: 60, remindMinutes: [30], escalateTo: [{ kind: 'user', role: 'owner', userId }], expireMinutes: 600 }], noSelfApproval: false });
const ruleOf = ({ channelId, person }: World) => ({ ...someRule(person.userId), channelIds: [channelId] });

export const approvals: readonly RouteCase[] = [
  {
    route: 'POST /posts/{id}/submit',
    request: async (w) => at(`${await post(w)}/submit`, { version: 1, scheduledAt: '2030-01-02T09:00:00.000Z', timezone: 'UTC' }),
    status: 200,
    scope: 'posts:write',
    least: 'contributor',
    named: true,
  },
  { route: 'GET /approvals', request: () => at('/approvals'), status: 200, scope: 'posts:read', least: 'viewer' },
  { route: 'GET /approvals/{id}', request: async (w) => at(`/approvals/${await w.approval()}`), status: 200, scope: 'posts:read', least: 'viewer', named: true },
  {
    route: 'POST /approvals/{id}/decisions',
    request: async (w) => at(`/approvals/${await w.approval()}/decisions`, { verdict: 'approve', step: 1, comment: 'Fine' }),
    status: 200,
    scope: null,
    least: 'reviewer',
    named: true,
  },
  { route: 'POST /approvals/{id}/withdraw', request: async (w) => at(`/approvals/${await w.approval()}/withdraw`), status: 200, scope: 'posts:write', least: 'manager', named: true },
  { route: 'POST /approvals/{id}/hold', request: async (w) => at(`/approvals/${await w.approval()}/hold`), status: 200, scope: null, least: 'manager', named: true },
  { route: 'POST /approvals/{id}/resume', request: async (w) => at(`/approvals/${await w.approval('on_hold')}/resume`), status: 200, scope: null, least: 'manager', named: true },
  {
    route: 'POST /approvals/{id}/guests',
    request: async (w) => at(`/approvals/${await w.approval()}/guests`, { name: 'A client', email: anAddress(), expiresInDays: 3 }),
    status: 201,
    scope: null,
    least: 'manager',
    named: true,
  },
  { route: 'GET /approvals/{id}/guests', request: async (w) => at(`/approvals/${(await w.guest()).approvalId}/guests`), status: 200, scope: null, least: 'manager', named: true },
  {
    route: 'DELETE /approvals/{id}/guests/{guestId}',
    request: async (w) => {
      const { approvalId, id } = await w.guest();
      return at(`/approvals/${approvalId}/guests/${id}`);
    },
    status: 204,
    scope: null,
    least: 'manager',
    named: true,
  },
  { route: 'GET /approval-rules', request: () => at('/approval-rules'), status: 200, scope: null, least: 'viewer' },
  { route: 'POST /approval-rules', request: (w) => at('/approval-rules', ruleOf(w)), status: 201, scope: null, least: 'manager' },
  { route: 'PUT /approval-rules/{id}', request: async (w) => at(`/approval-rules/${await w.approvalRule(ruleOf(w))}`, ruleOf(w)), status: 200, scope: null, least: 'manager', named: true },
  { route: 'DELETE /approval-rules/{id}', request: async (w) => at(`/approval-rules/${await w.approvalRule(ruleOf(w))}`), status: 204, scope: null, least: 'manager', named: true },
];
