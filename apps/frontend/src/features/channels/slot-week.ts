import type { Slot } from '@arkyra/contracts/http';

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The times (HH:MM) of each day of the week, in order. */
export type SlotWeek = Readonly<Record<Weekday, readonly string[]>>;

const tidy = (times: readonly string[]): string[] => [...new Set(times)].toSorted((a, b) => (a < b ? -1 : 1));

export function weekOfSlots(slots: readonly Slot[]): SlotWeek {
  const on = (day: Weekday) => tidy(slots.filter((slot) => slot.weekdays.includes(day)).map(({ time }) => time));
  return { 1: on(1), 2: on(2), 3: on(3), 4: on(4), 5: on(5), 6: on(6), 7: on(7) };
}

/** By time, as the API takes and gives them. */
export function slotsOfWeek(week: SlotWeek): Slot[] {
  const times = tidy(weekdays.flatMap((day) => week[day]));
  return times.map((time) => ({ time, weekdays: weekdays.filter((day) => week[day].includes(time)) }));
}

export const withTime = (week: SlotWeek, day: Weekday, time: string): SlotWeek => ({ ...week, [day]: tidy([...week[day], time]) });

export const withoutTime = (week: SlotWeek, day: Weekday, time: string): SlotWeek => ({ ...week, [day]: week[day].filter((one) => one !== time) });

/** Every day gets the times of this one. */
export const likeDay = (week: SlotWeek, day: Weekday): SlotWeek => weekOfSlots(week[day].map((time) => ({ time, weekdays: [...weekdays] })));

export const countOf = (week: SlotWeek): number => weekdays.reduce((count, day) => count + week[day].length, 0);

/** Something sensible to begin with: three times on working days. */
export const suggestion: SlotWeek = weekOfSlots(['09:00', '12:30', '17:30'].map((time) => ({ time, weekdays: [1, 2, 3, 4, 5] })));
