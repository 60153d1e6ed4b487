import { z } from 'zod';

const firstTime = Date.parse('0001-01-01T00:00:00Z');
const endOfTime = Date.UTC(10_000, 0, 1);

export const id = z.uuid().meta({ description: 'UUID version 7.' });
export const instant = z.iso
  .datetime({ offset: true })
  .refine(isInRange, 'Use a year from 1 to 9999.')
  .meta({ description: 'Instant, ISO 8601 in UTC.', examples: ['2026-11-20T09:30:00.000Z'] });

/** Elsewhere JavaScript and PostgreSQL write years otherwise than ISO 8601. */
function isInRange(text: string): boolean {
  const time = Date.parse(text);
  return time >= firstTime && time < endOfTime;
}

/** IANA time zone name that this runtime knows. */
export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'Unknown time zone; use an IANA name such as Europe/Paris.')
  .meta({ description: 'IANA time zone.', examples: ['Europe/Paris'] });

/** Names that the runtime has accepted; making a formatter to ask costs a tenth of a request. */
const knownZones = new Set<string>();

function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    // Throws for a name that it does not know.
    Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  // Spellings differ in case, so the names are many but not without end.
  if (knownZones.size < 2000) knownZones.add(name);
  return true;
}

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
};

/** `{ data, nextCursor }` around a schema that has an id of its own. */
export const page = <T extends z.ZodType>(item: T, name: string) =>
  z.object({ data: z.array(item), nextCursor: z.string().nullable() }).meta({ id: `${name}Page` });

/** RFC 9457. */
export const problemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'ProblemDocument' });
export type ProblemDocument = z.infer<typeof problemDocument>;

export const okResponse = z.object({ ok: z.literal(true) }).meta({ id: 'Ok' });
