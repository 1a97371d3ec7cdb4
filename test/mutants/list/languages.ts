import type { Mutant } from '../mutant';
import { e2e, ui, unit } from './kills';

/** What every language is held to. */
export const languageMutants: readonly Mutant[] = [
  {
    name: 'a sentence is missing in Japanese',
    file: 'src/i18n/locales/ja.json',
    find: '"button_undo"',
    replace: '"button_undone"',
    kills: unit('i18n/locales', 'ja has every sentence of English and no other'),
  },
  {
    name: 'a gap is missing in German',
    file: 'src/i18n/locales/de.json',
    find: '"message": "Angemeldet als $1"',
    replace: '"message": "Angemeldet"',
    kills: unit('i18n/locales', 'de every sentence has the gaps of English'),
  },
  {
    name: 'a title runs into an Arabic sentence',
    file: 'src/i18n/locales/ar.json',
    find: 'تم تسجيل الدخول باسم \\u2068$1\\u2069',
    replace: 'تم تسجيل الدخول باسم $1',
    kills: unit('i18n/locales', 'ar keeps titles, names and addresses apart'),
  },
  {
    name: 'one second is called seconds',
    file: 'src/i18n/locales/fr.json',
    find: 'Réessayez dans $1 s."',
    replace: 'Réessayez dans $1 secondes."',
    kills: unit('i18n/locales', 'fr the seconds to wait stand in words that fit one second too'),
  },
  {
    name: 'Arabic counts days in a form that fits some numbers only',
    file: 'src/i18n/locales/ar.json',
    find: 'كل فترة من الأيام عددها $1"',
    replace: 'كل $1 أيام"',
    kills: unit('i18n/locales', 'in Arabic nothing follows how many days'),
  },
  {
    name: 'an unread translation counts as checked',
    file: 'src/i18n/checked.ts',
    find: "= ['en'];",
    replace: "= ['en', 'ja'];",
    kills: ui('languages', 'a translation that no native speaker has read says so'),
  },
  {
    name: 'a heading is English in every language',
    file: 'src/ui/options/options.tsx',
    find: "<h1>{text('options_title')}</h1>",
    replace: '<h1>Connection to Webex</h1>',
    kills: ui('languages', 'nothing is left in English'),
  },
  {
    name: 'a panel runs in the direction of the page',
    file: 'src/adapters/panel.ts',
    find: 'nodes.map(inOurLanguage)',
    replace: 'nodes',
    kills: e2e('languages', 'has an Arabic panel in an English calendar'),
  },
  {
    name: "a panel stands at the wrong side of the page's column",
    file: 'src/adapters/panel.css',
    find: 'width: fit-content;',
    replace: '',
    kills: e2e('languages', 'has an Arabic panel in an English calendar'),
  },
];
