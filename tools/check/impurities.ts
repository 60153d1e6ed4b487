import { parseAst } from 'rolldown/parseAst';

export interface Impurity {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly instead: string;
}

const clock = 'take the time from the kernel’s Clock';
const ids = 'take ids from the kernel’s Ids';
const forbiddenMembers: Readonly<Record<string, string>> = {
  'Date.now': clock,
  'performance.now': clock,
  'Math.random': ids,
  'crypto.randomUUID': ids,
  'crypto.getRandomValues': ids,
  'crypto.randomBytes': ids,
  'process.env': 'settings are given, not read',
  'process.hrtime': clock,
};
const forbiddenImports: Readonly<Record<string, string>> = { randomUUID: ids, randomBytes: ids, randomInt: ids, getRandomValues: ids };
const randomSources = new Set(['crypto', 'node:crypto']);

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const nameOf = (value: unknown): string => (isNode(value) && value['type'] === 'Identifier' ? String(value['name']) : '');
const children = (node: Node): Node[] => Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));
const without = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;

function offence(node: Node): [what: string, instead: string] | undefined {
  if (node['type'] === 'NewExpression' && nameOf(node['callee']) === 'Date' && without(node['arguments'])) return ['new Date()', clock];
  if (node['type'] === 'CallExpression' && nameOf(node['callee']) === 'Date') return ['Date()', clock];
  if (node['type'] === 'MemberExpression') {
    const member = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
    const instead = forbiddenMembers[member];
    return instead ? [member, instead] : undefined;
  }
  if (node['type'] !== 'ImportDeclaration' || !isNode(node['source']) || !randomSources.has(String(node['source']['value']))) return undefined;
  const imported = children(node).map((specifier) => nameOf(specifier['imported'])).find((name) => forbiddenImports[name]);
  return imported ? [`import of ${imported}`, ids] : undefined;
}

/** Readings of the clock, of chance and of the environment in one file. */
export function impurities(file: string, source: string): readonly Impurity[] {
  const found: Impurity[] = [];
  const visit = (node: Node): void => {
    const named = offence(node);
    if (named) found.push({ file, line: source.slice(0, Number(node['start'])).split('\n').length, what: named[0], instead: named[1] });
    for (const child of children(node)) visit(child);
  };
  const program: unknown = parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file);
  if (isNode(program)) visit(program);
  return found;
}
