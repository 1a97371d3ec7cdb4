import { describe, expect, test } from 'vitest';
import { readZoneLabel } from '../../../src/adapters/read-zone-label';

describe("a zone as Windows' labels name it", () => {
  test.each([
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Berlin'],
    ['(UTC+01:00) Ámsterdam, Berlín, Berna, Roma, Estocolmo, Viena', 'Europe/Berlin'],
    ['(UTC+01:00) Amsterdam, Berlin, Berne, Rome, Stockholm, Vienne', 'Europe/Berlin'],
    ['(UTC+00:00) Dublin, Edinburgh, Lisbon, London', 'Europe/London'],
    ['(UTC+09:00) Osaka, Sapporo, Tokyo', 'Asia/Tokyo'],
    ['(UTC+10:00) Canberra, Melbourne, Sydney', 'Australia/Sydney'],
    ['(UTC-04:00) Georgetown, La Paz, Manaus, San Juan', 'America/La_Paz'],
  ])('%s has the clocks of %s', (label, zone) => {
    expect(clocks(readZoneLabel(label))).toEqual(clocks(zone));
  });

  test.each([
    ['(UTC-05:00) Eastern Time (US & Canada)', 'a region'],
    ['(UTC-03:30) Newfoundland', 'a region'],
    ['(UTC+01:00) West Central Africa', 'a region'],
    ['(UTC+01:00) アムステルダム、ベルリン、ベルン、ローマ', 'letters that no zone is written in'],
    ['(UTC+02:00) Berlin', 'another offset than the city has'],
    ['(UTC+99:00) Berlin', 'an offset that no clock has'],
    ['(UTC+01:00) Berlin, Algiers', 'cities whose clocks differ'],
    ['(UTC) Coordinated Universal Time', 'no offset'],
    ['Berlin', 'no offset'],
    ['(UTC+01:00)', 'no city'],
    ['', 'nothing'],
  ])('%s is left to the person: %s', (label) => {
    expect(readZoneLabel(label)).toBeUndefined();
  });
});

/** What a zone's clocks show every month of a year. */
function clocks(zone: string | undefined): string[] {
  if (!zone) return [];
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset', hour: 'numeric' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(new Date().getUTCFullYear(), month, 15)));
}
