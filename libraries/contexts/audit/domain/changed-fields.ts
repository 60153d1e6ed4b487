import type { AuditFields } from './audit-entry.ts';

type Value = AuditFields[string];

const same = (one: Value | undefined, other: Value | undefined): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Before and after of the fields that differ; undefined when none does. */
export function changedFields(before: AuditFields, after: AuditFields): { readonly before: AuditFields; readonly after: AuditFields } | undefined {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !same(before[name], after[name]));
  if (names.length === 0) return undefined;
  const pick = (fields: AuditFields) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}
