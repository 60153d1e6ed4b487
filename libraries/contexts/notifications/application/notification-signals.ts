/** Hints that something changed. Each may be lost: browsers ask anew after a gap, cron looks as well. */
export abstract class NotificationSignals {
  /** To the browsers of these people. */
  abstract changed(workspaceId: string, userIds: readonly string[]): void;
  /** Wakes a worker for intents. */
  abstract wakeWriter(inMs?: number): void;
  /** Wakes a worker for mails that fall due by then. */
  abstract wakeMailer(inMs?: number): void;
}
