import { allNetworkRules } from '@arkyra/network-registry/rules';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { getMe, load, serverApi } from '../../../api/server.ts';
import { Calendar } from '../../../features/calendar/calendar-client.tsx';
import { calendarQuery, daysShown, readView } from '../../../features/calendar/calendar-view.ts';
import { ClientMessages } from '../../../i18n/client-messages.tsx';
import { firstWeekdayOf, today as todayIn } from '../../../time/wall-time.ts';

const networkNames = Object.fromEntries(Object.values(allNetworkRules).map(({ network, displayName }) => [network, displayName]));

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendar');
  return { title: t('title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [params, me, api, locale] = await Promise.all([searchParams, getMe(), serverApi(), getLocale()]);
  const zone = me.user.timezone;
  const today = todayIn(zone);
  const firstWeekday = firstWeekdayOf(locale);
  const view = readView(params, today);
  const query = calendarQuery(view, daysShown(view, firstWeekday), zone);
  const [calendar, channels] = await Promise.all([
    load(api.GET('/calendar', { params: { query } })),
    load(api.GET('/channels', { params: { query: { limit: 200 } } })),
  ]);
  return (
    <ClientMessages of={['calendar']}>
      <Calendar
        servedView={view}
        served={calendar.data}
        channels={channels.data}
        networks={networkNames}
        zone={zone}
        today={today}
        firstWeekday={firstWeekday}
        canSchedule={me.permissions.includes('posts:publish')}
      />
    </ClientMessages>
  );
}
