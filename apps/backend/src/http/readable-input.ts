import type { FieldProblem } from '@arkyra/kernel';
import type { FastifyInstance } from 'fastify';
import { InvalidRequestError } from './invalid-request.error.ts';
import { isOurs } from './response-headers.ts';

/** Far more than any body of ours has; deeper ones overflow the stack of whoever writes them as JSON. */
const deepest = 32;

/**
 * Refuses what no store of ours can keep, wherever it stands in body, query or path: U+0000 (PostgreSQL's text
 * and jsonb), surrogates without their half (UTF-8), and endless nesting. Schemas need not think of it.
 */
export function refuseUnreadable(instance: FastifyInstance): void {
  instance.addHook('preValidation', (request, _reply, done) => {
    if (!isOurs(request.url)) return done();
    const { body, query, params } = request;
    for (const [where, value] of [['body', body], ['query', query], ['path', params]] as const) {
      const problem = unreadable(value, 0);
      if (problem) return done(new InvalidRequestError(where, [problem]));
    }
    done();
  });
}

function unreadable(value: unknown, depth: number): FieldProblem | undefined {
  if (typeof value === 'string') return isReadable(value) ? undefined : unreadableText;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === deepest) return { pointer: '', code: 'too_deep', message: `Nesting goes at most ${deepest} levels deep.` };
  for (const [name, inner] of Object.entries(value)) {
    const problem = isReadable(name) ? unreadable(inner, depth + 1) : unreadableText;
    if (problem) return { ...problem, pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${problem.pointer}` };
  }
  return undefined;
}

const isReadable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const unreadableText: FieldProblem = { pointer: '', code: 'invalid_characters', message: 'Text may hold neither U+0000 nor half a surrogate pair.' };
