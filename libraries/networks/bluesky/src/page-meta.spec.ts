import { expect, test } from '@jest/globals';
import type { HttpResponse } from '@arkyra/http';
import { pageMeta } from './page-meta.ts';

function page(html: string | Uint8Array, contentType = 'text/html; charset=utf-8'): HttpResponse {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const text = () => new TextDecoder().decode(bytes);
  return { status: 200, headers: { 'content-type': contentType }, url: 'https://example.com/a/b', bytes: () => bytes, text, json: text };
}

test('reads OpenGraph, with the picture’s address made absolute', async () => {
  const html = `<title>No</title><meta property="og:title" content="Cats &amp; dogs"><meta property="og:description" content=" Two
    kinds "><meta property="og:image" content="../cat.png?w=1&amp;h=2">`;
  expect(await pageMeta(page(html))).toEqual({
    title: 'Cats & dogs',
    description: 'Two kinds',
    imageUrl: 'https://example.com/cat.png?w=1&h=2',
  });
});

test('falls back to what the page has', async () => {
  const html = '<head><title>Plain</title><meta name="description" content="Old web"></head><img src="https://example.com/x.png">';
  expect(await pageMeta(page(html))).toEqual({ title: 'Plain', description: 'Old web', imageUrl: undefined });
});

test('understands pages that are not written in UTF-8', async () => {
  const latin1 = Buffer.from('<meta charset="iso-8859-1"><title>Café</title>', 'latin1');
  expect(await pageMeta(page(latin1, 'text/html'))).toMatchObject({ title: 'Café' });
});

test('makes nothing of what is no page, or has no title', async () => {
  expect(await pageMeta(page('%PDF', 'application/pdf'))).toBeUndefined();
  expect(await pageMeta(page('<p>Hello</p>'))).toBeUndefined();
  expect(await pageMeta(page(''))).toBeUndefined();
});
