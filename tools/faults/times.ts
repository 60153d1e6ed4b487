import { publishingTimes, type PublishingTimes } from '@arkyra/publishing/domain';

/** The spans of one environment, in milliseconds. */
export interface Times {
  readonly scale: number;
  readonly publishing: PublishingTimes;
  /** Longest time after an injection until every delivery has come to its end: lease + 60 s, scaled. */
  readonly settle: number;
  /** For what the scale does not shorten: a busy machine, the start of a process. Printed. */
  readonly slack: number;
}

export function timesOf(scale: number, slack: number): Times {
  const publishing = publishingTimes(scale);
  return { scale, publishing, settle: publishing.lease + 60_000 * scale, slack };
}
