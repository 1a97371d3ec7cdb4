import type { SimHandler } from '../../../simulator/http';
import { protonPage } from '../shared/proton-page';
import { LANGUAGES } from './languages';
import { type ProtonMailOptions, settingsFrom } from './settings';
import { STYLE } from './style';

export { HOOKS } from './hooks';

/**
 * A stand-in for mail.proton.me: an inbox over which composers open, each with the real RoosterJS in a frame of its own.
 * `options` are the variant for every request; the address may change each (see settings.ts).
 */
export const protonMailPage = (options: ProtonMailOptions = {}): SimHandler =>
  protonPage({
    folder: 'proton-mail',
    home: '/u/0/inbox',
    view: /^\/u\/\d+(?:\/[\w-]+)?\/?$/,
    vendor: 'rooster.js',
    style: STYLE,
    settings: (query) => settingsFrom(query, options),
    titles: Object.fromEntries(
      Object.entries(LANGUAGES).map(([lang, { direction, words }]) => [lang, { direction, title: words.inbox }]),
    ),
    saysLanguage: () => true,
  });
