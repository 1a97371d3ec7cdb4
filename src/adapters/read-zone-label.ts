/**
 * The IANA zone of a label as Windows writes it, such as `(UTC+09:00) Osaka, Sapporo, Tokyo`: cities that are zones' own
 * names, whatever the language, and whose clocks agree with the offset and with each other. A label that names no
 * such city gives undefined, for the offset alone doesn't say when clocks change.
 */
export function readZoneLabel(label: string): string | undefined {
  const [, offset, names] = /^\(UTC([+-][01]\d:[0-5]\d)\)(.+)$/.exec(label.trim()) ?? [];
  if (!offset || !names) return undefined;
  const [standard] = clocksOf(offset);
  const cities = new Set(names.split(/[,،、]/).map(plainName));
  const zones = Intl.supportedValuesOf('timeZone')
    .filter((zone) => cities.has(plainName(zone.replace(/^.*\//, '').replaceAll('_', ' '))))
    .map((zone) => ({ zone, clocks: clocksOf(zone) }))
    .filter(({ clocks }) => Math.min(...clocks) === standard);
  const [first] = zones;
  return zones.every(({ clocks }) => clocks.join() === first?.clocks.join()) ? first?.zone : undefined;
}

/** Without accents, which differ between languages. */
const plainName = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** Nanoseconds east of UTC in January and in July: the smaller is the offset that labels name, in either hemisphere. */
function clocksOf(timeZone: string): number[] {
  const { year } = Temporal.Now.plainDateISO();
  return [1, 7].map((month) => new Temporal.PlainDate(year, month, 15).toZonedDateTime(timeZone).offsetNanoseconds);
}
