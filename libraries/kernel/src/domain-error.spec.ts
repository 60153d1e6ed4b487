import { expect, test } from '@jest/globals';
import { DomainError, InvalidInputError, NotFoundError } from './domain-error.ts';

test('carries kind, code, detail and the name of its class', () => {
  const error = new DomainError('conflict', 'post.not_editable', { detail: 'It is being published.' });
  expect(error).toMatchObject({ kind: 'conflict', code: 'post.not_editable', message: 'It is being published.' });
  expect(new NotFoundError('post')).toMatchObject({ name: 'NotFoundError', code: 'post.not_found' });
});

test('an invalid input speaks with the words of its first field', () => {
  const error = new InvalidInputError([{ pointer: '/email', code: 'email.taken', message: 'This address has an account.' }]);
  expect(error.message).toBe('This address has an account.');
  expect(error.fields).toHaveLength(1);
});
