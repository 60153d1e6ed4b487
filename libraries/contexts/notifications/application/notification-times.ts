/** Spans in milliseconds, shortened by the time scale in fault runs. */
export abstract class NotificationTimes {
  /** How long a mail at once waits for more to say. */
  abstract readonly settle: number;
  /** Between two mails at once to one person of one workspace. */
  abstract readonly mailPause: number;
  /** How long a delivery may be in doubt before anybody is told. */
  abstract readonly doubt: number;
}

export const notificationTimes = (scale: number): NotificationTimes => ({ settle: 10_000 * scale, mailPause: 300_000 * scale, doubt: 600_000 * scale });
