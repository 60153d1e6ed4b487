import { InvalidInputError, type FieldProblem } from '@arkyra/kernel';
import type { FieldSpec } from '@arkyra/network-kit';

type Reading = { readonly value: string } | { readonly problem: Omit<FieldProblem, 'pointer'> };

/** What was typed into a network's form, trimmed and with defaults. Throws `InvalidInputError` naming each wrong field. */
export function readFields(specs: readonly FieldSpec[], input: Readonly<Record<string, unknown>>, root = ''): Readonly<Record<string, string>> {
  const problems: FieldProblem[] = [];
  const values: Record<string, string> = {};
  for (const name of Object.keys(input)) {
    if (!specs.some((spec) => spec.name === name)) problems.push({ pointer: pointer(root, name), code: 'field.unknown', message: `There is no field “${name}” here.` });
  }
  for (const spec of specs) {
    const reading = readField(spec, input[spec.name]);
    if ('problem' in reading) problems.push({ pointer: pointer(root, spec.name), ...reading.problem });
    else if (reading.value !== '') values[spec.name] = reading.value;
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
  return values;
}

function readField({ label, kind, required, defaultValue = '', options = [] }: FieldSpec, given: unknown): Reading {
  const problem = (code: string, message: string): Reading => ({ problem: { code, message } });
  if (given !== undefined && given !== null && typeof given !== 'string') return problem('field.type', `${label} must be text.`);
  // A password may begin or end with a space; nothing else does.
  const typed = kind === 'password' ? (given ?? '') : (given ?? '').trim();
  const value = typed === '' ? defaultValue : kind === 'url' ? withScheme(typed) : typed;
  if (value === '') return required ? problem('field.required', `${label} is missing.`) : { value };
  if (value.length > 2000) return problem('field.too_long', `${label} is too long.`);
  if (kind === 'url' && !isWebAddress(value)) return problem('field.url', `${label} must be a web address, such as https://example.com.`);
  if (kind === 'select' && !options.some((option) => option.value === value)) {
    return problem('field.option', `${label} must be one of: ${options.map((option) => option.value).join(', ')}.`);
  }
  return { value };
}

/** People leave out what browsers add. */
function withScheme(typed: string): string {
  return /^[\w-]+(\.[\w-]+)+([:/]|$)/.test(typed) ? `https://${typed}` : typed;
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}

const pointer = (root: string, name: string) => `${root}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
