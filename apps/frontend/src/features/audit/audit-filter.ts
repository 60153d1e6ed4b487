import { addDays, toInstant } from '../../time/wall-time.ts';

/** What the address says. Days are in the viewer's zone, both included. */
export interface AuditFilter {
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly from: string;
  readonly to: string;
}

const patterns: { readonly [K in keyof AuditFilter]: RegExp } = {
  actor: /^(system|(user|api-key|guest):[0-9a-f-]{36})$/,
  action: /^[a-z][a-z_-]*(\.[a-z_]+)?$/,
  object: /^[\w:.-]{1,64}$/,
  from: /^[1-9]\d{3}-(0\d|1[0-2])-([0-2]\d|3[01])$/,
  to: /^[1-9]\d{3}-(0\d|1[0-2])-([0-2]\d|3[01])$/,
};

export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What is not understood is left out. */
export function readFilter(params: Params): AuditFilter {
  const read = (name: keyof AuditFilter): string => {
    const value = params[name];
    return typeof value === 'string' && patterns[name].test(value) ? value : '';
  };
  return { actor: read('actor'), action: read('action'), object: read('object'), from: day(read('from')), to: day(read('to')) };
}

/** 31 February is none. */
function day(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : '';
}

export function addressOf(filter: AuditFilter): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query.toString()}` : '';
}

export interface AuditApiQuery {
  readonly actor?: string;
  readonly action?: string;
  readonly objectId?: string;
  readonly from?: string;
  readonly to?: string;
}

export function queryOf({ actor, action, object, from, to }: AuditFilter, zone: string): AuditApiQuery {
  return {
    ...(actor && { actor }),
    ...(action && { action }),
    ...(object && { objectId: object }),
    ...(from && { from: toInstant(`${from}T00:00`, zone) }),
    ...(to && { to: toInstant(`${addDays(to, 1)}T00:00`, zone) }),
  };
}

export const isFiltered = (filter: AuditFilter): boolean => addressOf(filter) !== '';
