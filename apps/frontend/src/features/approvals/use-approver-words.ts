import type { ApprovalStep, Approver, Member } from '@arkyra/contracts/http';
import { useFormatter, useTranslations } from 'next-intl';
import { useViewer } from '../../session/viewer-client.tsx';

/** Who is asked by a step: "Manager or Ada", "all of: Ada and Ben", "2 of: Manager, Ada". */
export function useApproverWords(members: readonly Member[]) {
  const t = useTranslations('approvals');
  const roles = useTranslations('frame');
  const format = useFormatter();
  const { user } = useViewer();
  const names = new Map(members.map(({ userId, name }) => [userId, name]));
  const nameOf = ({ kind, userId, role }: Approver): string => {
    if (kind === 'guest') return t('guest');
    if (kind === 'role') return role ? roles(`role.${role}`) : '';
    if (userId === user.id) return t('you');
    return names.get(userId ?? '') ?? t('person');
  };
  const anyOf = (approvers: readonly Approver[]) => format.list(approvers.map(nameOf), { type: 'disjunction' });
  const stepWords = ({ approvers, rule, quorum }: Pick<ApprovalStep, 'approvers' | 'rule' | 'quorum'>): string => {
    if (approvers.length === 1 && rule !== 'quorum') return anyOf(approvers);
    if (rule === 'all') return t('all', { who: format.list(approvers.map(nameOf), { type: 'conjunction' }) });
    if (rule === 'quorum') return t('quorum', { count: quorum ?? 1, who: anyOf(approvers) });
    return anyOf(approvers);
  };
  return { stepWords, anyOf };
}
