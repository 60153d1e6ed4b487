import type { SweepReport } from '@arkyra/channels';
import type { Logger } from '@nestjs/common';

/** A line where something happened; a bug is an error, a network that is down is not. */
export function tellOf(logger: Logger, verb: string, { done, failed, errors }: SweepReport): void {
  if (done || failed) logger.log(`Channels ${verb}: ${done}; not possible: ${failed}`);
  for (const error of errors) logger.error('A channel could not be looked after', error);
}
