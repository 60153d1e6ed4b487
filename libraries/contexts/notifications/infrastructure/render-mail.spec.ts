import { expect, test } from '@jest/globals';
import { renderMail } from './render-mail.ts';

const content = {
  subject: 'Eve\r\nBcc: x@y.test invites you',
  paragraphs: ['<img src=x onerror=alert(1)> & co invite you.'],
  action: { label: 'Join "us"', link: { purpose: 'invitation', id: 'i', version: 1 } },
  footer: "You didn't expect this? Ignore it.",
} as const;

test('names that people chose are text, in the subject and in the page', () => {
  const { subject, text, html } = renderMail(content, { urlOf: () => 'https://arkyra.example/invite/abc?a=1&b=2' });
  expect(subject).toBe('Eve Bcc: x@y.test invites you');
  expect(text).toContain('<img src=x onerror=alert(1)> & co invite you.\n\nJoin "us":\nhttps://arkyra.example/invite/abc?a=1&b=2\n');
  expect(html).not.toContain('<img');
  expect(html).toContain('href="https://arkyra.example/invite/abc?a=1&amp;b=2"');
});
