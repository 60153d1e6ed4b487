import type { NotificationKind } from '@arkyra/catalog';
import type { MailItem } from '../domain/index.ts';
import type { NewMail } from './mail-outbox.ts';
import type { Addressee, DueMail } from './mail-round.ts';
import type { NotificationView } from './notification-view.ts';

/** Names of people and channels in a subject, cut where a mail's list would cut them anyway. */
const short = (text: string, most = 60): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** Longer than a digest that anybody reads. */
const mostItems = 30;

interface Names {
  readonly who: string;
  readonly channel: string;
  readonly n: number;
  readonly state: string;
}

type Sentence = (names: Names) => string;

const decided: Readonly<Record<string, string>> = { approved: 'approved', changes_requested: 'asked for changes to', rejected: 'rejected' };

/** In the words of the app's catalog of messages, which the sender cannot read. */
const sentences: Readonly<Record<NotificationKind, Sentence>> = {
  'approval.requested': ({ who, n }) => (n > 1 ? `${who} asks for your approval of ${n} posts` : `${who} asks for your approval`),
  'approval.guest': ({ n }) => (n > 1 ? `${n} posts wait for a guest: make their links` : 'A post waits for a guest: make a link'),
  'approval.reminder': ({ n }) => (n > 1 ? `${n} approvals still wait for you` : 'An approval still waits for you'),
  'approval.escalated': ({ n }) => (n > 1 ? `${n} approvals that waited too long came to you` : 'An approval that waited too long came to you'),
  'approval.expired': ({ n }) => (n > 1 ? `${n} approvals were not given in time` : 'An approval was not given in time'),
  'approval.decided': ({ who, state }) => `${who} ${decided[state] ?? 'decided on'} your post`,
  'approval.stale': () => 'An approved post was changed and needs approval again',
  'comment.mentioned': ({ who, n }) => (n > 1 ? `You were mentioned ${n} times` : `${who} mentioned you`),
  'comment.replied': ({ who, n }) => (n > 1 ? `${n} new answers` : `${who} answered you`),
  'delivery.failed': ({ channel, n }) => (n > 1 ? `${n} posts could not be published on ${channel}` : `Your post could not be published on ${channel}`),
  'delivery.held': ({ channel, n }) => (n > 1 ? `${n} posts for ${channel} wait for you` : `Your post for ${channel} waits for you`),
  'delivery.unknown': ({ channel, n }) => (n > 1 ? `Of ${n} posts nobody knows whether they reached ${channel}` : `Nobody knows yet whether your post reached ${channel}`),
  'channel.reconnect': ({ channel }) => `${channel} has to be connected again`,
  'member.joined': ({ who, n }) => (n > 1 ? `${n} people joined` : `${who} joined`),
};

export function sentenceOf({ kind, count, actor, channel, approval }: NotificationView): string {
  return sentences[kind]({ who: short(actor?.name ?? 'Somebody'), channel: short(channel?.displayName ?? 'a channel'), n: count, state: approval?.state ?? '' });
}

/** Where it can be dealt with. */
export function pageOf({ kind, count, post, channel, comment }: NotificationView): string {
  if (kind === 'channel.reconnect') return channel ? `/channels/${channel.id}` : '/channels';
  if (kind === 'member.joined') return '/settings/members';
  if (count > 1 && kind === 'approval.guest') return '/approvals?view=all';
  if (count > 1 && kind.startsWith('approval.')) return '/approvals';
  if (count > 1 && kind.startsWith('delivery.')) return '/notifications';
  if (!post) return '/notifications';
  return comment ? `/posts/${post.id}#comment-${comment.id}` : `/posts/${post.id}`;
}

const itemOf = (view: NotificationView): MailItem => ({ title: sentenceOf(view), detail: view.comment?.excerpt ?? (view.post ? short(view.post.excerpt, 140) : undefined), page: pageOf(view) });

/** One mail about all of it; `news` newest first and not empty. */
export function newsMail(mode: DueMail['mode'], { workspaceId, workspaceName, userId, email }: Addressee, news: readonly NotificationView[]): NewMail {
  const [first] = news;
  if (!first) throw new Error('A mail about nothing');
  const items = news.slice(0, mostItems).map(itemOf);
  const subject = news.length === 1 ? sentenceOf(first) : mode === 'digest' ? `${news.length} things you have not seen yet` : `${sentenceOf(first)}, and ${news.length - 1} more`;
  const more = news.length > items.length ? [`${news.length - items.length} more are in the app.`] : [];
  return {
    workspaceId,
    recipient: email,
    aboutId: userId,
    content: {
      subject: `${subject} · ${short(workspaceName)}`,
      paragraphs: [mode === 'digest' ? `This is new in the workspace “${workspaceName}”, and you have not read it yet:` : `In the workspace “${workspaceName}”:`, ...more],
      items,
      action: news.length === 1 ? { label: 'Have a look', link: { page: pageOf(first) } } : { label: 'See all', link: { page: '/notifications' } },
      choice: { label: 'Choose what you are mailed', page: '/settings/notifications', end: { purpose: 'end-mails', id: `${workspaceId}.${userId}`, version: 1 } },
      footer: 'You get this because you are a member of the workspace.',
    },
  };
}
