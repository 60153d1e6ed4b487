import type { FieldProblem } from '@arkyra/kernel';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { InvalidRequestError } from './invalid-request.error.ts';

type Schema = NonNullable<ArgumentMetadata['schema']>;
type Result = Awaited<ReturnType<Schema['~standard']['validate']>>;
type Issue = NonNullable<Result['issues']>[number];

const places = { body: 'body', query: 'query', param: 'path' } as const;
const mostFields = 50;

/** Checks body, query and path by the zod schema of the route and names each field that is wrong (RFC 6901). */
export class ValidationPipe implements PipeTransform<unknown, Promise<unknown>> {
  async transform(value: unknown, { schema, type, data }: ArgumentMetadata): Promise<unknown> {
    if (!schema || type === 'custom') return value;
    const result = await schema['~standard'].validate(value);
    if (!result.issues) return result.value;
    const start = data === undefined ? [] : [data];
    throw new InvalidRequestError(places[type], result.issues.slice(0, mostFields).map((issue) => fieldProblem(issue, start)));
  }
}

function fieldProblem(issue: Issue, start: readonly string[]): FieldProblem {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  const pointer = [...start, ...path].map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  const code = 'code' in issue && typeof issue.code === 'string' ? issue.code : 'invalid';
  return { pointer, code, message: issue.message };
}
