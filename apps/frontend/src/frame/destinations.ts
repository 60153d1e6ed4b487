import { CalendarDays, type LucideIcon, PenLine, Settings, Waypoints } from 'lucide-react';

export interface Destination {
  readonly href: '/calendar' | '/drafts' | '/channels' | '/settings';
  readonly label: 'calendar' | 'drafts' | 'channels' | 'settings';
  readonly Icon: LucideIcon;
}

/** The screens of the rail and of the bottom bar, in order. */
export const destinations: readonly Destination[] = [
  { href: '/calendar', label: 'calendar', Icon: CalendarDays },
  { href: '/drafts', label: 'drafts', Icon: PenLine },
  { href: '/channels', label: 'channels', Icon: Waypoints },
  { href: '/settings', label: 'settings', Icon: Settings },
];

export const isWithin = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);
