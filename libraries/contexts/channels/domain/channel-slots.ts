/** A time of day on some weekdays, on the clock of the channel's zone. */
export interface Slot {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** HH:MM. */
  readonly time: string;
}

/** When a channel likes to publish. */
export interface ChannelSlots {
  /** IANA; the channel's own zone. */
  readonly timezone: string;
  readonly slots: readonly Slot[];
}

/** The same times of the week, written in one way: each time once, in order, its weekdays in order. */
export function normaliseSlots(slots: readonly Slot[]): Slot[] {
  const days = new Map<string, Set<number>>();
  for (const { time, weekdays } of slots) days.set(time, new Set([...(days.get(time) ?? []), ...weekdays]));
  return [...days].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([time, weekdays]) => ({ time, weekdays: [...weekdays].toSorted((a, b) => a - b) }));
}
