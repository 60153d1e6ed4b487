import { withAt, type Field, type Parameter, type Schema } from '../../tenancy/testing/open-api.ts';

export interface Corruption {
  /** What is wrong, for the test's report. */
  readonly what: string;
  readonly pointer: string;
  readonly value: unknown;
}

const wrongTypes: readonly unknown[] = [null, true, -7.5, 'ark', [], {}];
const unreadable = { 'U+0000': 'a\u0000b', 'half a surrogate pair': 'a\ud800b' };
const wrongFormats: Readonly<Record<string, readonly string[]>> = {
  uuid: ['', 'not-a-uuid', '../../etc/passwd', '01890a5d-ac96-774b-bcce-b302099a8057x'],
  'date-time': ['', 'yesterday', '2026-02-30T10:00:00Z', '2026-13-01T00:00:00Z', '1767225600', '2026-01-01T00:00:00+99:00'],
  email: ['', 'nobody', 'a@b', 'a b@example.test'],
  uri: ['', 'nowhere'],
};

/** Every single-field corruption of a right body that its schema tells. */
export function corruptions(fields: readonly Field[], body: object): Corruption[] {
  return fields.flatMap(({ path, schemas, required }) => {
    const pointer = path.map((step) => `/${step}`).join('');
    const put = (what: string, value: unknown): Corruption => ({ what: `${pointer || 'body'}: ${what}`, pointer, value: withAt(body, path, value) });
    return [...(required && path.length > 0 ? [put('missing', undefined)] : []), ...wrongValues(schemas).map(({ what, value }) => put(what, value))];
  });
}

/** Wrong texts for a parameter of query or path. */
export function wrongTexts({ schema, required }: Parameter): { readonly what: string; readonly text: string | undefined }[] {
  const texts = wrongValues([schema]).flatMap(({ what, value }) => (typeof value === 'string' || typeof value === 'number' ? [{ what, text: String(value) }] : []));
  return [...(required ? [{ what: 'missing', text: undefined }] : []), ...texts];
}

function wrongValues(schemas: readonly Schema[]): { readonly what: string; readonly value: unknown }[] {
  const isAnything = schemas.some(({ type, enum: choices }) => type === undefined && choices === undefined);
  const candidates = [
    ...wrongTypes.map((value) => ({ what: `wrong type ${JSON.stringify(value)}`, value })),
    ...schemas.flatMap(outOfBounds),
  ].filter(({ value }) => !schemas.some((schema) => accepts(schema, value)));
  const texts = schemas.some(({ type }) => type === 'string') ? Object.entries(unreadable).map(([what, value]) => ({ what, value })) : [];
  return [...(isAnything ? [] : candidates), ...texts];
}

function outOfBounds({ type, format, enum: choices, minLength, maxLength, minItems, maxItems, minimum, maximum }: Schema): { what: string; value: unknown }[] {
  const found = (what: string, value: unknown) => [{ what, value }];
  return [
    ...(choices ? [...found('not a choice', 'bogus'), ...found('a choice in capitals', String(choices[0]).toUpperCase())] : []),
    ...(format === undefined ? [] : (wrongFormats[format] ?? []).map((value) => ({ what: `not a ${format}: ${value}`, value }))),
    ...(minLength === undefined ? [] : found('too short', 'x'.repeat(minLength - 1))),
    ...(type === 'string' && maxLength !== undefined ? found('too long', 'x'.repeat(maxLength + 1)) : []),
    ...(minItems === undefined ? [] : found('too few', Array(minItems - 1).fill({}))),
    ...(maxItems === undefined ? [] : found('too many', Array(maxItems + 1).fill({}))),
    ...(minimum === undefined ? [] : found('too small', minimum - 1)),
    ...(maximum === undefined ? [] : found('too large', maximum * 2)),
    ...(type === 'integer' ? [...found('a fraction', 1.5), ...found('text for a number', 'abc')] : []),
  ];
}

/** Roughly JSON Schema: only as far as the candidates above need. */
function accepts(schema: Schema, value: unknown): boolean {
  const { type, format, enum: choices, const: only, minLength = 0, maxLength = Infinity, minItems = 0, maxItems = Infinity, minimum = -Infinity, maximum = Infinity } = schema;
  if (only !== undefined) return value === only;
  if (choices) return choices.includes(value);
  if (typeof value === 'string') return type === 'string' && value.length >= minLength && value.length <= maxLength && (format === undefined || !wrongFor(format, value));
  if (typeof value === 'number') return (type === 'number' || (type === 'integer' && Number.isInteger(value))) && value >= minimum && value <= maximum;
  if (typeof value === 'boolean') return type === 'boolean';
  if (value === null) return type === 'null';
  if (Array.isArray(value)) return type === 'array' && value.length >= minItems && value.length <= maxItems;
  return type === 'object' && (schema.required ?? []).length === 0;
}

const wrongFor = (format: string, value: string): boolean => value === 'ark' || value === 'bogus' || /^x+$/.test(value) || (wrongFormats[format] ?? []).includes(value);
