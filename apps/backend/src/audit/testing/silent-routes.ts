import type { RouteName } from '../../tenancy/testing/open-api.ts';

const ofInstallation = 'belongs to no workspace; the letter itself keeps who settled it';
const ownReading = 'is a person’s own bookkeeping of what they have read and wish to be told';

/** Routes that are no reading and leave no row of the audit log, and why that is right. */
export const silentRoutes: Partial<Record<RouteName, string>> = {
  'POST /posts/validate': 'changes nothing',
  'POST /channels/{id}/check': 'reads the account; what that changes is told as the system’s: channel.refused, channel.revived',
  'POST /operations/dead-letters/{id}/replay': ofInstallation,
  'POST /operations/dead-letters/{id}/discard': ofInstallation,
  'POST /operations/dead-letters/{id}/restore': ofInstallation,
  'POST /operations/dead-letters/replay': ofInstallation,
  'POST /operations/dead-letters/discard': ofInstallation,
  'POST /notifications/read': ownReading,
  'PATCH /notifications/{id}': ownReading,
  'PUT /notification-preferences': ownReading,
  'POST /notifications/end-mails/{token}': ownReading,
  'POST /me/confirmation': 'sends the same link again; confirming is told',
  'POST /auth/refresh': 'keeps a session going; a copied token is told: session.reuse_detected',
  'POST /auth/forgot-password': 'a row would tell by its time whether there is an account; the reset is told',
};
