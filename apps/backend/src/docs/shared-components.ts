import { problemDocument } from '@arkyra/contracts/http';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

type Components = Required<NonNullable<OpenAPIObject['components']>>;

export const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ref('schemas', 'ProblemDocument') } } });

/** Answers that many calls have in common, by status. */
export const problems: Readonly<Record<string, { readonly name: string; readonly description: string }>> = {
  '400': { name: 'BadRequest', description: 'The request does not fit its schema; `errors` names each field that is wrong.' },
  '401': { name: 'Unauthorized', description: 'Nobody is signed in, or the token or key does not hold (any longer).' },
  '403': { name: 'Forbidden', description: 'The role, or the scopes of the key, do not allow this.' },
  '404': { name: 'NotFound', description: 'There is no such thing in this workspace.' },
  '409': { name: 'Conflict', description: 'The thing is not in a state for this, was changed meanwhile, or its first request still runs.' },
  '413': { name: 'ContentTooLarge', description: 'The body has more than 1 MiB.' },
  '415': { name: 'UnsupportedMediaType', description: 'The body is not application/json.' },
  '422': { name: 'UnprocessableContent', description: 'The request is well formed, but cannot be done as it is; `errors` names the fields.' },
  '429': { name: 'TooManyRequests', description: 'Too many requests; `Retry-After` says how many seconds to wait.' },
  default: { name: 'Problem', description: 'Anything else that went wrong.' },
};

export const responses: Components['responses'] = Object.fromEntries(Object.values(problems).map(({ name, description }) => [name, problem(description)]));

export const parameters: Components['parameters'] = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Makes the request safe to send again for 24 hours: the same key and body get the first answer once more, with `Idempotent-Replayed: true`. Another body with the same key is 422; while the first still runs it is 409.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
  },
  WorkspaceId: {
    name: 'X-Workspace-Id',
    in: 'header',
    required: false,
    description: 'Which of a person’s workspaces is meant; without it the oldest. An API key belongs to one.',
    schema: { type: 'string', format: 'uuid' },
  },
};

export const securitySchemes: Components['securitySchemes'] = {
  bearer: { type: 'http', scheme: 'bearer', description: 'An API key (`ark_live_…`, `ark_test_…`) or an access token. Goes before cookies.' },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'ark_access',
    description: 'The browser’s session (`__Host-ark_access` where TLS is on). Unsafe methods also need `X-CSRF-Token`, the value of the cookie `ark_csrf`, and a matching `Origin`.',
  },
};

// Without its name, which would make it a reference to itself.
const { $schema: _, ...problemSchema } = z.toJSONSchema(z.object(problemDocument.shape));

export const schemas: Components['schemas'] = { ProblemDocument: JSON.parse(JSON.stringify(problemSchema)) };

export const tags = [
  { name: 'Sign-in', description: 'Getting in, staying in, getting out.' },
  { name: 'Me', description: 'The person who is signed in, and their sessions.' },
  { name: 'Workspaces', description: 'A workspace holds channels, posts and people.' },
  { name: 'Members', description: 'The people of a workspace and their roles.' },
  { name: 'Invitations', description: 'Places in a workspace that wait for somebody, and the links to them.' },
  { name: 'API keys', description: 'Keys for programs: scoped, expiring, live or test.' },
  { name: 'Networks', description: 'The social platforms, with their limits and settings.' },
  { name: 'Channels', description: 'Connected accounts.' },
  { name: 'Posts', description: 'What is written and planned.' },
  { name: 'Calendar', description: 'A light projection of posts by time.' },
  { name: 'Deliveries', description: 'One post going to one channel, with its proof and its history.' },
  { name: 'Approvals', description: 'Who must agree before a post goes out, and what they said.' },
  { name: 'Notifications', description: 'What people are told, and how they wish to be told.' },
  { name: 'Guests', description: 'What somebody without an account sees and decides by a link.' },
  { name: 'Comments', description: 'What is said about a post, and its versions.' },
  { name: 'Notifications', description: 'What a person is told of, where and how often.' },
  { name: 'Audit', description: 'Who did what, when, and what it changed.' },
  { name: 'Media', description: 'Pictures.' },
  { name: 'Operations', description: 'Queues and failed jobs, for the owner of the installation.' },
  { name: 'Health', description: 'How the installation is. At the root of the address, without login.' },
];
