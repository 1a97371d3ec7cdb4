import type { SimHandler } from '../../../simulator/http';
import { protonPage } from '../shared/proton-page';
import { LANGUAGES } from './languages';
import { type ProtonCalendarOptions, settingsFrom } from './settings';
import { STYLE } from './style';

export { HOOKS } from './hooks';

/**
 * A stand-in for calendar.proton.me: a day with the popover of a new event and the full form, in one document that moves
 * between them without reload. `options` are the variant for every request; the address may change each (see settings.ts).
 */
export const protonCalendarPage = (options: ProtonCalendarOptions = {}): SimHandler =>
  protonPage({
    folder: 'proton-calendar',
    home: '/u/0/week',
    view: /^\/u\/\d+(?:\/(?:day|week|month)(?:\/\d{4}\/\d{1,2}\/\d{1,2})?)?\/?$/,
    vendor: 'react.js',
    style: STYLE,
    settings: (query) => settingsFrom(query, options),
    titles: Object.fromEntries(
      Object.entries(LANGUAGES).map(([lang, { direction, words }]) => [lang, { direction, title: words.app }]),
    ),
    saysLanguage: ({ lacks }) => !lacks.includes('lang'),
  });
