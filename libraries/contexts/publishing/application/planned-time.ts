import { nextSlotTime } from '@arkyra/contracts';
import { InvalidInputError } from '@arkyra/kernel';
import { PublishTime, type PlannedTime, type TimeZones } from '../domain/index.ts';

/** When a post is to go out, from what the person wrote. Throws `InvalidInputError` naming `scheduledAt`. */
export function plannedAt(at: string, timezone: string, mustComeYet: boolean, zones: TimeZones): PlannedTime {
  if (at === nextSlotTime) throw new InvalidInputError([{ pointer: '/scheduledAt', code: 'slot.draft', message: 'A draft takes no slot; schedule the post.' }]);
  try {
    const { instant, wallTime } = PublishTime.of(at, timezone, zones);
    return { kind: 'at', instant, wallTime, mustComeYet };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InvalidInputError([{ pointer: '/scheduledAt', code: 'time.invalid', message: 'This is no date and time.' }]);
  }
}

export const timeMissing = (): InvalidInputError =>
  new InvalidInputError([{ pointer: '/scheduledAt', code: 'time.missing', message: 'Choose when the post is to be published.' }]);
