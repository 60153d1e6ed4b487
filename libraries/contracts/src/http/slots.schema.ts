import { z } from 'zod';
import { id, instant, timeZone } from './common.ts';

/** Times of day on some weekdays, on the clock of the channel's zone. */
export const slot = z
  .object({
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).meta({ description: '1 = Monday … 7 = Sunday.' }),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as HH:MM, such as 09:30.')
      .meta({ examples: ['09:30'] }),
  })
  .meta({ id: 'Slot' });
export type Slot = z.infer<typeof slot>;

const slots = z.array(slot).max(48);

/** `slots` by time, each time once. */
export const channelSlots = z.object({ timezone: z.string(), slots }).meta({ id: 'ChannelSlots' });
export type ChannelSlots = z.infer<typeof channelSlots>;

/** Replaces zone and slots as a whole; the zone is the channel's own. */
export const setChannelSlotsRequest = z.object({ timezone: timeZone, slots }).meta({ id: 'SetChannelSlotsRequest' });
export type SetChannelSlotsRequest = z.infer<typeof setChannelSlotsRequest>;

/** `?channelId=a&channelId=b`; a single one reaches the server as a text. */
const channelIds = z
  .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(id).min(1).max(50))
  .meta({ type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, maxItems: 50, description: 'May be named several times: free on all of them.' });

export const nextSlotQuery = z.object({ channelId: channelIds, after: instant.optional() });

export const nextSlot = z
  .object({
    /** Null when there is none within 90 days; `reason` says why. */
    at: instant.nullable(),
    /** `no_slots`: none of the channels has slots. `none_free`: they share no slot that is free. */
    reason: z.enum(['no_slots', 'none_free']).nullable(),
  })
  .meta({ id: 'NextSlot' });
export type NextSlot = z.infer<typeof nextSlot>;

export const openSlotsQuery = z.object({ from: instant, to: instant });
/** Instants of the channel's slots that are still ahead and free, in order. */
export const openSlots = z.object({ data: z.array(z.object({ at: instant })) }).meta({ id: 'OpenSlots' });
export type OpenSlots = z.infer<typeof openSlots>;
