import { expect, test } from '@jest/globals';
import { blueskyRules } from '@arkyra/network-bluesky/rules';
import { sandboxRules } from '@arkyra/network-sandbox/rules';
import { readSettings } from './read-settings.ts';

const fieldsOf = (act: () => unknown) => {
  try {
    return act();
  } catch (error) {
    return (error as { fields: unknown }).fields;
  }
};

test('takes what the network offers', () => {
  expect(readSettings(blueskyRules, { langs: ' en, pt-BR ' })).toEqual({ langs: 'en, pt-BR' });
  expect(readSettings(blueskyRules, { langs: null })).toEqual({});
  expect(readSettings(sandboxRules, { class: 'C' })).toEqual({ class: 'C', pace: 'none', onDoubt: 'ask' });
});

test('refuses what the network’s own rules refuse, at its field', () => {
  expect(fieldsOf(() => readSettings(blueskyRules, { langs: 'english!' }))).toEqual([
    { pointer: '/settings/langs', code: 'settings.languages_invalid', message: expect.stringContaining('english!') },
  ]);
  expect(fieldsOf(() => readSettings(sandboxRules, { class: 'F' }))).toMatchObject([{ pointer: '/settings/class', code: 'field.option' }]);
  expect(fieldsOf(() => readSettings(sandboxRules, { color: 'red' }))).toMatchObject([{ pointer: '/settings/color', code: 'field.unknown' }]);
});
