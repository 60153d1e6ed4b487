export interface ZoneGroup {
  readonly region: string;
  readonly zones: readonly { readonly name: string; readonly label: string }[];
}

/** The zone of this browser. */
export const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** `Europe/Paris` → `Paris`, `America/Argentina/Salta` → `Argentina, Salta`. */
export const zonePlace = (zone: string): string => zone.split('/').slice(1).join(', ').replaceAll('_', ' ') || zone;

/** `GMT+1` at this moment, in the words of the locale. */
export function zoneOffset(zone: string, locale: string, at: Date): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** All zones that this runtime knows, by region, with `also` among them even under an old name. */
export function zoneGroups(locale: string, at: Date, also: string): readonly ZoneGroup[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), also]);
  names.delete('UTC');
  const groups = new Map<string, { name: string; label: string }[]>();
  for (const name of [...names].toSorted()) {
    const region = name.split('/')[0] ?? name;
    const group = groups.get(region) ?? [];
    group.push({ name, label: `${zonePlace(name)} (${zoneOffset(name, locale, at)})` });
    groups.set(region, group);
  }
  return [...groups].map(([region, zones]) => ({ region, zones }));
}
