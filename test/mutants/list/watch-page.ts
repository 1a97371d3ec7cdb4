import type { Mutant } from '../mutant';
import { e2e, unit } from './kills';

/** What a host page carries before anybody opens an editor in it. */
export const watchPageMutants: readonly Mutant[] = [
  {
    name: 'a refused script is not asked for again',
    file: 'src/adapters/watch-page.ts',
    find: '      isAsking = false;',
    replace: '      return;',
    kills: e2e('watch-page', 'an editor whose script'),
  },
  {
    name: 'a form that was not whole is not looked at again',
    file: 'src/adapters/run-adapter.ts',
    find: '!sessions.size && looks-- > 0',
    replace: 'false',
    kills: e2e('watch-page', 'a form that is not whole when it announces itself'),
  },
  {
    name: 'a refusal of the browser counts as sent',
    file: 'src/background/calls.ts',
    find: "? done(null) : failed('unexpected');",
    replace: '? done(null) : done(null);',
    kills: unit('background/calls.test', 'a browser that refuses is told to the page'),
  },
];
