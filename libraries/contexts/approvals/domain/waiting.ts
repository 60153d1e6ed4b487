import { stepOf, type ApprovalRequest, type ApprovalState, type Notice, type NoticeKind, type Step } from './approval-request.ts';

/** What time has brought by now, and when it brings something next. */
export interface TimePlan {
  readonly state: ApprovalState;
  readonly notices: readonly Pick<Notice, 'kind' | 'number'>[];
  readonly escalated: boolean;
  /** Milliseconds from now; null when only people can move it. */
  readonly nextInMs: number | null;
}

interface Moment {
  readonly kind: NoticeKind;
  readonly number: number;
  readonly afterMs: number;
}

const minute = 60_000;

/** Everything that time brings to a step, in its order. */
function momentsOf({ remindMinutes = [], dueMinutes, escalateTo = [], expireMinutes }: Step): Moment[] {
  const reminders = remindMinutes.toSorted((a, b) => a - b).map((after, index): Moment => ({ kind: 'reminder', number: index + 1, afterMs: after * minute }));
  const due: Moment[] = dueMinutes === undefined ? [] : [{ kind: 'due', number: 1, afterMs: dueMinutes * minute }];
  const escalation: Moment[] = dueMinutes === undefined || escalateTo.length === 0 ? [] : [{ kind: 'escalation', number: 1, afterMs: dueMinutes * minute }];
  const expiry: Moment[] = expireMinutes === undefined ? [] : [{ kind: 'expiry', number: 1, afterMs: expireMinutes * minute }];
  return [...reminders, ...due, ...escalation, ...expiry].toSorted((a, b) => a.afterMs - b.afterMs);
}

/**
 * @param nowMs by the database's clock.
 * @param scale multiplies every time; below 1 in tests alone.
 */
export function planTime(request: ApprovalRequest, nowMs: number, scale = 1): TimePlan {
  const { state, step } = request;
  if (state !== 'pending') return { state, notices: [], escalated: false, nextInMs: null };
  const passed = nowMs - Date.parse(request.stepStartedAt);
  // A later reminder stands for those before it.
  const told = (kind: NoticeKind) => Math.max(0, ...request.notices.filter((notice) => notice.step === step && notice.kind === kind).map(({ number }) => number));
  const moments = momentsOf(stepOf(request)).filter(({ kind, number }) => number > told(kind));
  const come = moments.filter(({ afterMs }) => afterMs * scale <= passed);
  const isExpired = come.some(({ kind }) => kind === 'expiry');
  // After a long absence one reminder is enough, and none once it has expired.
  const last = come.findLast(({ kind }) => kind === 'reminder');
  const notices = come.filter((moment) => (moment.kind === 'reminder' ? !isExpired && moment === last : true)).map(({ kind, number }) => ({ kind, number }));
  const next = moments.find(({ afterMs }) => afterMs * scale > passed);
  return {
    state: isExpired ? 'expired' : 'pending',
    notices,
    escalated: !isExpired && come.some(({ kind }) => kind === 'escalation'),
    nextInMs: isExpired || !next ? null : Math.ceil(next.afterMs * scale - passed),
  };
}
