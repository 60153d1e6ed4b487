import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { knownActions } from './actions.ts';
import { addressOf, queryOf, readFilter } from './audit-filter.ts';

test('the address is read as far as it makes sense, and written back', () => {
  const filter = readFilter({ actor: 'system', action: 'post', from: '2026-03-29', to: '2026-00-31', object: ['a', 'b'], more: 'x' });
  expect(filter).toEqual({ actor: 'system', action: 'post', object: '', from: '2026-03-29', to: '' });
  expect(addressOf(filter)).toBe('?actor=system&action=post&from=2026-03-29');
  expect(readFilter({ actor: 'user:1; drop', action: '../x' })).toEqual({ actor: '', action: '', object: '', from: '', to: '' });
});

test('days are whole ones of the zone, also where a clock is set', () => {
  const filter = readFilter({ from: '2026-03-29', to: '2026-03-29' });
  expect(queryOf(filter, 'Europe/Paris')).toEqual({ from: '2026-03-28T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' });
});

test('every known action has its words, and no words are left over', () => {
  const { action: words }: { action: Record<string, Record<string, string>> } = JSON.parse(readFileSync(new URL('../../../messages/en/audit.json', import.meta.url), 'utf8'));
  const worded = Object.entries(words).flatMap(([kind, verbs]) => Object.keys(verbs).map((verb) => `${kind}.${verb}`));
  expect([...knownActions].toSorted()).toEqual(worded.toSorted());
});
