import type { Formats } from 'next-intl';

/** Named formats for dates, so that the same thing looks the same on every screen. The zone is the viewer's. */
export const formats = {
  dateTime: {
    day: { day: 'numeric', month: 'short', year: 'numeric' },
    dayTime: { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
    dayTimeYear: { day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' },
    time: { hour: 'numeric', minute: '2-digit' },
    full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  },
} as const satisfies Formats;
