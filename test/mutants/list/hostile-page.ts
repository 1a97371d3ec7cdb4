import type { Mutant } from '../mutant';
import { e2e } from './kills';

const GENUINE = 'src/adapters/genuine-click.ts';
const hostile = (grep: string) => e2e('hostile-page', grep);

/** What a page may try with the button that stands in it. */
export const hostilePageMutants: readonly Mutant[] = [
  {
    name: 'synthetic clicks count',
    file: GENUINE,
    find: 'event.isTrusted &&',
    replace: '',
    kills: hostile('a page that got hold of our button'),
  },
  {
    name: "the panel's root is open",
    file: 'src/adapters/panel.ts',
    find: "mode: 'closed',",
    replace: "mode: 'open',",
    kills: hostile('synthetic events of every kind'),
  },
  {
    name: 'a button that was moved counts',
    file: GENUINE,
    find: 'host.parentNode === parent &&',
    replace: '',
    kills: hostile('a page that moves our element'),
  },
  {
    name: 'a button that was scaled counts',
    file: GENUINE,
    find: 'isUnscaled(host) &&',
    replace: '',
    kills: hostile('a page that scales our element'),
  },
  {
    name: 'a transparent button counts',
    file: GENUINE,
    find: 'opacityOf(host) >= LEAST_OPACITY &&',
    replace: '',
    kills: hostile('a page that makes our element transparent'),
  },
  {
    name: 'a button that was filtered away counts',
    file: GENUINE,
    find: "filter.includes('opacity(') ? 0 : Number(own)",
    replace: 'Number(own)',
    kills: hostile('a page that filters our element away'),
  },
  {
    name: 'a covered button counts',
    file: GENUINE,
    find: 'return document.elementFromPoint(x, y) === host;',
    replace: 'return true;',
    kills: hostile('a page that covers our element gets no meeting out of the Enter key'),
  },
  {
    name: 'a button that is out of sight ignores its key',
    file: GENUINE,
    find: "if (detail === 0 && !isHit()) button.scrollIntoView({ block: 'center' });",
    replace: '',
    kills: e2e('panels-accessible', 'Enter on a button that'),
  },
  {
    name: 'a page that has defined our element gets one',
    file: 'src/adapters/panel.ts',
    find: "return document.createElement(PANEL_NAME).matches(':defined');",
    replace: 'return false;',
    kills: hostile('a page that defines our element first'),
  },
  {
    name: 'a page that defines our element later keeps its clicks',
    file: GENUINE,
    find: '!isDefinedByPage(host) &&',
    replace: '',
    kills: hostile('a page that defines our element later'),
  },
  {
    name: "the page's style may overrule ours",
    file: 'src/adapters/panel.css',
    find: 'all: initial !important;',
    replace: 'all: initial;',
    kills: hostile("our element's own style can't be overruled"),
  },
];
