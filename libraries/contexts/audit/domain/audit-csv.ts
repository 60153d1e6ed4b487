/** A row as it is written to a table. */
export interface CsvEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string | null };
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string; readonly name: string | null };
  readonly before: object | null;
  readonly after: object | null;
  readonly details: object;
  readonly ip: string | null;
  readonly requestId: string | null;
  readonly isSealed: boolean;
}

const columns = ['at', 'actor_kind', 'actor_id', 'actor_name', 'action', 'object_type', 'object_id', 'object_name', 'before', 'after', 'details', 'ip', 'request_id', 'sealed', 'id'] as const;

/** Spreadsheets take a cell that begins so for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

export function csvCell(text: string): string {
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

const json = (value: object | null): string => (value === null || Object.keys(value).length === 0 ? '' : JSON.stringify(value));

/** RFC 4180, with a mark by which spreadsheets know UTF-8. */
export const csvHead = `\uFEFF${columns.join(',')}\r\n`;

export function csvLine({ id, at, actor, action, object, before, after, details, ip, requestId, isSealed }: CsvEntry): string {
  const cells = [at, actor.kind, actor.id ?? '', actor.name ?? '', action, object.type, object.id, object.name ?? '', json(before), json(after), json(details), ip ?? '', requestId ?? '', isSealed ? 'yes' : 'no', id];
  return `${cells.map(csvCell).join(',')}\r\n`;
}
