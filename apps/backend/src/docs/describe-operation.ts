import { STATUS_CODES } from 'node:http';
import { isOfInstallation } from '@arkyra/catalog';
import type { OpenAPIObject } from '@nestjs/swagger';
import { accessExtension, publicExtension, type Access } from '../http/access.decorators.ts';
import { problems, ref } from './shared-components.ts';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { [publicExtension]?: boolean; [accessExtension]?: Access };

/** Adds what follows from the pipeline and need not be said on each route: who may call, which problems, which headers. */
export function describeOperation(operation: Operation, method: string, path: string): void {
  const isPublic = operation[publicExtension] === true;
  const access = operation[accessExtension];
  delete operation[publicExtension];
  delete operation[accessExtension];
  operation.security = isPublic ? [] : [{ bearer: [] }, { cookie: [] }];
  if (access) operation.description = [operation.description, whoMay(access)].filter(Boolean).join('\n\n');
  const isApi = path.startsWith('/api/');
  const headers = isApi ? [...(method === 'post' ? ['IdempotencyKey'] : []), ...(isPublic ? [] : ['WorkspaceId'])] : [];
  operation.parameters = [...(operation.parameters ?? []), ...headers.map((name) => ref('parameters', name))];
  describeResponses(operation, statusesOf(operation, { method, path, isPublic, isApi }));
}

function whoMay({ permission, scope }: Access): string {
  const person = permission === null ? 'Any member of the workspace' : isOfInstallation(permission) ? 'The owner of the installation' : `Members whose role has \`${permission}\``;
  const key = scope === null ? 'no API key' : `API keys with the scope \`${scope}\``;
  return `${person}; ${key}.`;
}

interface Place {
  readonly method: string;
  readonly path: string;
  readonly isPublic: boolean;
  readonly isApi: boolean;
}

function statusesOf(operation: Operation, { method, path, isPublic, isApi }: Place): string[] {
  const unsafe = method !== 'get';
  const hasBody = operation.requestBody !== undefined;
  const takesInput = hasBody || operation.parameters?.some((parameter) => 'in' in parameter && parameter.in !== 'header');
  return [
    ...(takesInput ? ['400'] : []),
    ...(isPublic ? [] : ['401', '403']),
    ...(isApi && (path.includes('{') || !isPublic) ? ['404'] : []),
    ...(isApi && unsafe ? ['409', '422'] : []),
    ...(hasBody ? ['413', '415'] : []),
    ...(isApi ? ['429'] : []),
    'default',
  ];
}

function describeResponses(operation: Operation, statuses: readonly string[]): void {
  for (const [status, response] of Object.entries(operation.responses)) {
    if (response && 'description' in response && !response.description) response.description = STATUS_CODES[status] ?? 'Answer';
  }
  for (const status of statuses) {
    const problem = problems[status];
    if (problem) operation.responses[status] ??= ref('responses', problem.name);
  }
}
