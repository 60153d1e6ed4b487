import { expect, test } from '@jest/globals';
import { csvCell, csvHead, csvLine } from './audit-csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('a spreadsheet takes %j for text', (text) => {
  expect(csvCell(text)).toBe(`"'${text}"`);
});

test('quotes and line ends stay within their cell', () => {
  expect(csvCell('a "b",\nc')).toBe('"a ""b"",\nc"');
});

test('a line has a cell for each column', () => {
  const line = csvLine({ id: 'i', at: 't', actor: { kind: 'system', id: null, name: null }, action: 'a.b', object: { type: 'post', id: 'p', name: null }, before: null, after: { x: 1 }, details: {}, ip: null, requestId: null, isSealed: true });
  expect(line.split('","')).toHaveLength(csvHead.split(',').length);
  expect(line).toContain('"{""x"":1}"');
});
