import { CalendarDays, CircleCheckBig, type LucideIcon, PenLine, Settings, Waypoints } from 'lucide-react';

export interface Destination {
  readonly href: '/calendar' | '/drafts' | '/approvals' | '/channels' | '/settings';
  readonly label: 'calendar' | 'drafts' | 'approvals' | 'channels' | 'settings';
  readonly Icon: LucideIcon;
}

/** The screens of the rail and of the bottom bar, in order. */
export const destinations: readonly Destination[] = [
  { href: '/calendar', label: 'calendar', Icon: CalendarDays },
  { href: '/drafts', label: 'drafts', Icon: PenLine },
  { href: '/approvals', label: 'approvals', Icon: CircleCheckBig },
  { href: '/channels', label: 'channels', Icon: Waypoints },
  { href: '/settings', label: 'settings', Icon: Settings },
];

/** What a phone shows behind "More". */
export const beyondBar = destinations.slice(3);

export const isWithin = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);
