/** Bodies that are wrong as a whole; each with its content type. */
export const wrongBodies: readonly { readonly what: string; readonly payload: string; readonly type?: string; readonly status: number }[] = [
  { what: 'nothing at all', payload: '', status: 400 },
  { what: 'half an object', payload: '{"name":', status: 400 },
  { what: 'two objects', payload: '{}{}', status: 400 },
  { what: 'JavaScript', payload: "{name:'x'}", status: 400 },
  { what: 'not a number', payload: '{"name":NaN}', status: 400 },
  { what: 'a prototype', payload: '{"__proto__":{"isAdmin":true}}', status: 400 },
  { what: 'a prototype by its constructor', payload: '{"constructor":{"prototype":{"isAdmin":true}}}', status: 400 },
  { what: 'a prototype deep inside', payload: '{"parts":[{"__proto__":{"text":"x"}}]}', status: 400 },
  { what: 'an array', payload: '[]', status: 400 },
  { what: 'a text', payload: '"x"', status: 400 },
  { what: 'a number', payload: '7', status: 400 },
  { what: 'endless arrays', payload: '['.repeat(200_000) + ']'.repeat(200_000), status: 400 },
  { what: 'endless objects', payload: '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000), status: 400 },
  { what: 'a key with U+0000', payload: '{"a\\u0000b":1}', status: 400 },
  { what: 'too much', payload: `{"name":"${'x'.repeat(1_100_000)}"}`, status: 413 },
  { what: 'plain text', payload: '{}', type: 'text/plain', status: 415 },
  { what: 'XML', payload: '<a/>', type: 'application/xml', status: 415 },
  { what: 'a form', payload: 'name=x', type: 'application/x-www-form-urlencoded', status: 415 },
  { what: 'a multipart form', payload: '--x--', type: 'multipart/form-data; boundary=x', status: 415 },
];

/** Wrong ids in the path; what the router itself refuses names no field. */
export const wrongIds: readonly { readonly id: string; readonly named: boolean }[] = [
  { id: 'not-a-uuid', named: true },
  { id: '7', named: true },
  { id: '%00', named: true },
  { id: '..%2f..%2fetc', named: true },
  { id: "'%20OR%201=1", named: true },
  { id: '%ed%a0%80', named: false },
  { id: '%zz', named: false },
  { id: 'x'.repeat(500), named: false },
];

export const wrongHeaders: readonly { readonly headers: Record<string, string>; readonly status: number }[] = [
  { headers: { authorization: 'Bearer' }, status: 401 },
  { headers: { authorization: 'Basic YTpi' }, status: 401 },
  { headers: { authorization: `Bearer ${'x'.repeat(5000)}` }, status: 401 },
  { headers: { authorization: 'Bearer ark_live_' }, status: 401 },
  { headers: { 'x-workspace-id': 'not-a-uuid' }, status: 404 },
  { headers: { 'x-workspace-id': `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}` }, status: 404 },
];

/** Texts that are fine, and break what is put together by hand. */
export const oddTexts: readonly string[] = [
  "'; DROP TABLE posts; --",
  '%s%n $1 {{x}} ${x}',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  'C:\\con\\nul',
  '\u202eright to left\u2028\u2029\ufeff',
  '👩‍👩‍👧‍👦'.repeat(20),
  'Z\u0351\u036b\u0343\u036a\u0302'.repeat(20),
  '\u0001\u001f\u007f\u0085',
  '\\u0000',
  '+00:30',
  'utc',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59.999999999-23:59',
  '1e400',
  '-0',
];
