import type common from '../../messages/en/common.json';
import type approvalsGuest from '../../messages/en/approvals-guest.json';
import type approvalRules from '../../messages/en/approval-rules.json';
import type approvals from '../../messages/en/approvals.json';
import type audit from '../../messages/en/audit.json';
import type auth from '../../messages/en/auth.json';
import type calendar from '../../messages/en/calendar.json';
import type channels from '../../messages/en/channels.json';
import type composer from '../../messages/en/composer.json';
import type drafts from '../../messages/en/drafts.json';
import type frame from '../../messages/en/frame.json';
import type notificationSettings from '../../messages/en/notification-settings.json';
import type notifications from '../../messages/en/notifications.json';
import type operations from '../../messages/en/operations.json';
import type post from '../../messages/en/post.json';
import type problems from '../../messages/en/problems.json';
import type settings from '../../messages/en/settings.json';
import type states from '../../messages/en/states.json';
import type talk from '../../messages/en/talk.json';
import type team from '../../messages/en/team.json';

/** One file per feature below `messages/<locale>/`; English is the source that keys are checked against. */
export interface Messages {
  'approval-rules': typeof approvalRules;
  'approvals-guest': typeof approvalsGuest;
  approvals: typeof approvals;
  audit: typeof audit;
  auth: typeof auth;
  calendar: typeof calendar;
  channels: typeof channels;
  common: typeof common;
  composer: typeof composer;
  drafts: typeof drafts;
  frame: typeof frame;
  'notification-settings': typeof notificationSettings;
  notifications: typeof notifications;
  operations: typeof operations;
  post: typeof post;
  problems: typeof problems;
  settings: typeof settings;
  states: typeof states;
  talk: typeof talk;
  team: typeof team;
}

export type Feature = keyof Messages;

export const features = [
  'approval-rules',
  'approvals-guest',
  'approvals',
  'audit',
  'auth',
  'calendar',
  'channels',
  'common',
  'composer',
  'drafts',
  'frame',
  'notification-settings',
  'notifications',
  'operations',
  'post',
  'problems',
  'settings',
  'states',
  'talk',
  'team',
] as const satisfies readonly Feature[];

/** What every client component may use; `<ClientMessages of={…}>` adds a page's own. */
export const sharedFeatures = ['common', 'frame', 'problems', 'states'] as const satisfies readonly Feature[];
