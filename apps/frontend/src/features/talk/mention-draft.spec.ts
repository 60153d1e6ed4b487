import { mentionOf } from '@arkyra/contracts/mentions';
import { expect, test } from '@jest/globals';
import { matching, mentionAt, peopleOf, toShown, toStored, withMention } from './mention-draft.ts';

const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const member = (n: number, name: string, email: string, role = 'editor') => ({ userId: id(n), name, email, role });
const people = peopleOf([member(1, 'Ann', 'ann@example.test'), member(2, 'Ann Lee', 'lee@example.test'), member(3, 'Żaneta Ó Briain', 'z@example.test'), member(4, 'Sam', 'sam.one@example.test'), member(5, 'Sam', 'sam.two@example.test'), member(6, 'Client', 'c@example.test', 'guest')]);
const person = (n: number) => {
  const found = people.find((one) => one.id === id(n));
  if (!found) throw new Error(`nobody is ${n}`);
  return found;
};

test('who is called the same is told apart, and guests are not named', () => {
  expect(people.map(({ label }) => label)).toEqual(['Ann', 'Ann Lee', 'Żaneta Ó Briain', 'Sam (sam.one)', 'Sam (sam.two)']);
});

test.each([
  ['@', 1, { start: 0, query: '' }],
  ['Hi @an', 6, { start: 3, query: 'an' }],
  ['Hi @an there', 6, { start: 3, query: 'an' }],
  ['(@ża', 4, { start: 1, query: 'ża' }],
  ['mail@an', 7, null],
  ['Hi @an ', 7, { start: 3, query: 'an ' }],
  ['Hi @an and so on', 16, null],
  ['', 0, null],
] as const)('%j at %i', (text, caret, found) => {
  expect(mentionAt(text, caret)).toEqual(found);
});

test('people are found by any word of their name, and by their address', () => {
  const found = (query: string) => matching(people, query, 8).map(({ label }) => label);
  expect([found('an'), found('lee'), found('BRI'), found('sam.t'), found('ann l'), found('ann x')]).toEqual([['Ann', 'Ann Lee'], ['Ann Lee'], ['Żaneta Ó Briain'], ['Sam (sam.two)'], ['Ann Lee'], []]);
});

test('what is chosen takes the place of what was typed', () => {
  expect(withMention('Hi @le!', 3, 6, person(2))).toEqual({ text: 'Hi @Ann Lee !', caret: 12 });
  expect(withMention('Hi @le there', 3, 6, person(2))).toEqual({ text: 'Hi @Ann Lee there', caret: 12 });
});

test('labels become ids and ids labels, and only those that were chosen', () => {
  const chosen = [person(1), person(2), person(5)];
  const shown = '@Ann Lee, @Ann and @Sam (sam.two): @Annabel, @Żaneta Ó Briain';
  const stored = `${mentionOf(id(2))}, ${mentionOf(id(1))} and ${mentionOf(id(5))}: @Annabel, @Żaneta Ó Briain`;
  expect(toStored(shown, chosen)).toBe(stored);
  expect(toShown(stored, [], people, '?').text).toBe(shown);
  expect(toStored(toShown(stored, [], people, '?').text, toShown(stored, [], people, '?').chosen)).toBe(stored);
  expect(toShown(mentionOf(id(9)), [{ id: id(9), name: 'Gone' }], people, '?').text).toBe('@Gone');
  const twins = toShown(`${mentionOf(id(8))} ${mentionOf(id(9))}`, [{ id: id(8), name: 'Sam' }, { id: id(9), name: 'Sam' }], [], '?');
  expect([twins.text, toStored(twins.text, twins.chosen)]).toEqual(['@Sam @Sam (2)', `${mentionOf(id(8))} ${mentionOf(id(9))}`]);
});
