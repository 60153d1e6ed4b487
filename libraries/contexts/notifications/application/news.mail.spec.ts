import { expect, test } from '@jest/globals';
import type { Addressee } from './mail-round.ts';
import { newsMail } from './news.mail.ts';
import type { NotificationView } from './notification-view.ts';
import { plainWishes } from './wishes.ts';

const ann: Addressee = { workspaceId: 'w', workspaceName: 'Studio', userId: 'u', role: 'editor', timezone: 'UTC', wishes: plainWishes, email: 'ann@example.test', isConfirmed: true, lastWindow: null, lastMail: null };
const view = (more: Partial<NotificationView>): NotificationView => ({
  id: 'n', kind: 'delivery.failed', count: 1, at: new Date(0), readAt: null, actor: null, post: { id: 'p', excerpt: 'Hello' }, comment: null, approval: null,
  channel: { id: 'c', network: 'sandbox', handle: 'h', displayName: 'Our channel' }, ...more,
});

test('one thing is the subject, and leads there', () => {
  const { content, recipient } = newsMail('now', ann, [view({})]);
  expect([recipient, content.subject]).toEqual(['ann@example.test', 'Your post could not be published on Our channel · Studio']);
  expect(content.items).toEqual([{ title: 'Your post could not be published on Our channel', detail: 'Hello', page: '/posts/p' }]);
  expect(content.action.link).toEqual({ page: '/posts/p' });
});

test('a storm is one sentence, a digest one list with an end', () => {
  expect(newsMail('now', ann, [view({ count: 200 })]).content.subject).toBe('200 posts could not be published on Our channel · Studio');
  const digest = newsMail('digest', ann, Array.from({ length: 40 }, () => view({}))).content;
  expect(digest.subject).toBe('40 things you have not seen yet · Studio');
  expect(digest.items).toHaveLength(30);
  expect(digest.paragraphs.at(-1)).toBe('10 more are in the app.');
});

test('says that a guest needs a link, and leads to where it is made', () => {
  const wanted = (count: number) => newsMail('now', ann, [view({ kind: 'approval.guest', count })]).content;
  expect([wanted(1).subject, wanted(1).action.link]).toEqual(['A post waits for a guest: make a link · Studio', { page: '/posts/p' }]);
  expect([wanted(2).subject, wanted(2).action.link]).toEqual(['2 posts wait for a guest: make their links · Studio', { page: '/approvals?view=all' }]);
});

test('what is gone has no name, and a long one is cut', () => {
  expect(newsMail('now', ann, [view({ kind: 'comment.mentioned', actor: null, post: null, channel: null })]).content.subject).toBe('Somebody mentioned you · Studio');
  const long = newsMail('now', ann, [view({ kind: 'comment.replied', actor: { id: 'x', name: 'Ö'.repeat(300) }, comment: { id: 'k', excerpt: 'Tuesday!' } })]).content;
  expect(long.subject.length).toBeLessThan(100);
  expect(long.items).toMatchObject([{ detail: 'Tuesday!', page: '/posts/p#comment-k' }]);
});
