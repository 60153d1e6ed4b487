'use client';

import { Select } from '@arkyra/ui/field';
import { useLocale, useNow } from 'next-intl';
import { type ComponentProps, useMemo, useSyncExternalStore } from 'react';
import { zoneGroups } from './zones.ts';

const never = () => () => {};

/** All time zones. Server and browser may know different ones, so the list is filled in the browser. */
export function ZoneSelect({ value, ...rest }: Omit<ComponentProps<'select'>, 'value' | 'defaultValue' | 'children'> & { value: string }) {
  const locale = useLocale();
  const now = useNow();
  const inBrowser = useSyncExternalStore(never, () => true, () => false);
  const groups = useMemo(() => (inBrowser ? zoneGroups(locale, now, value) : []), [inBrowser, locale, now, value]);
  return (
    <Select {...rest} value={value}>
      {inBrowser ? <option value="UTC">UTC</option> : <option value={value}>{value}</option>}
      {groups.map(({ region, zones }) => (
        <optgroup key={region} label={region}>
          {zones.map((zone) => (
            <option key={zone.name} value={zone.name}>
              {zone.label}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
