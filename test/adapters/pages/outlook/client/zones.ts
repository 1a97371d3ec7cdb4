import type { LanguageName } from '../languages';
import { settings } from './context';

/** How Windows names these zones, by language: the offset in winter, then cities or a region, translated. */
const NAMES: Readonly<Record<string, readonly [string, Readonly<Partial<Record<LanguageName, string>>>]>> = {
  'Europe/Berlin': [
    '+01:00',
    {
      en: 'Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',
      de: 'Amsterdam, Berlin, Bern, Rom, Stockholm, Wien',
      fr: 'Amsterdam, Berlin, Berne, Rome, Stockholm, Vienne',
      es: 'Ámsterdam, Berlín, Berna, Roma, Estocolmo, Viena',
      ja: 'アムステルダム、ベルリン、ベルン、ローマ、ストックホルム、ウィーン',
      ar: 'أمستردام، برلين، برن، روما، ستوكهولم، فيينا',
    },
  ],
  'Africa/Lagos': ['+01:00', { en: 'West Central Africa', de: 'Westliches Zentralafrika' }],
  'America/New_York': ['-05:00', { en: 'Eastern Time (US & Canada)', de: 'Eastern Time (USA & Kanada)' }],
  'America/La_Paz': ['-04:00', { en: 'Georgetown, La Paz, Manaus, San Juan' }],
  'Asia/Tokyo': ['+09:00', { en: 'Osaka, Sapporo, Tokyo', de: 'Osaka, Sapporo, Tokio' }],
  'Australia/Sydney': ['+10:00', { en: 'Canberra, Melbourne, Sydney', de: 'Canberra, Melbourne, Sydney' }],
};

/** The text of a zone as the form's picker shows it, such as `(UTC+09:00) Osaka, Sapporo, Tokyo`. */
export function zoneLabel(zone: string): string {
  const [offset, names] = NAMES[zone] ?? ['', { en: zone }];
  return `(UTC${offset}) ${names[settings.lang] ?? names.en ?? zone}`;
}
