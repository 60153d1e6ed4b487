import { changedFields } from '@arkyra/audit';
import { canonicalJson, type PlannedTime, type PostContent, type PostRecord } from '../domain/index.ts';
import { targetsOf } from './written-content.ts';

/** What the audit log tells about a change: times and names of what changed. The words are in the post's versions. */
export interface PostAudit {
  readonly before?: object;
  readonly after?: object;
  readonly changed?: readonly string[];
}

const timeOf = (planned: PlannedTime, { scheduledAt }: PostRecord): string | null =>
  planned.kind === 'at' ? planned.instant : planned.kind === 'keep' ? scheduledAt : planned.kind === 'none' ? null : planned.kind;

export function auditOfEdit(record: PostRecord, content: PostContent, planned: PlannedTime, timezone: string): PostAudit {
  const before = { parts: record.parts, tags: record.tags, targets: targetsOf(record) };
  const changed = (['parts', 'tags', 'targets'] as const).filter((name) => canonicalJson(before[name]) !== canonicalJson(content[name]));
  const times = changedFields({ scheduledAt: record.scheduledAt, timezone: record.timezone }, { scheduledAt: timeOf(planned, record), timezone });
  return { ...times, ...(changed.length > 0 && { changed }) };
}

export const auditOfStep = ({ state, scheduledAt }: PostRecord): PostAudit => ({ before: { state, scheduledAt } });
