import { expect, test } from '@jest/globals';
import { forwardedHeaders } from './forwarded-headers.ts';

const request = { ip: '192.0.2.7', protocol: 'https', host: 'arkyra.example', id: 'r1' } as const;

test('tells what the door knows, not what the caller claims', () => {
  const headers = forwardedHeaders(request, {
    host: '127.0.0.1:3001',
    accept: 'text/html',
    forwarded: 'for=1.1.1.1',
    'x-forwarded-for': '1.1.1.1',
    'x-forwarded-proto': 'http',
    'x-forwarded-port': '1',
    'x-real-ip': '1.1.1.1',
  });
  expect(headers).toEqual({
    accept: 'text/html',
    host: 'arkyra.example',
    'x-forwarded-for': '192.0.2.7',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'arkyra.example',
    'x-request-id': 'r1',
  });
});
