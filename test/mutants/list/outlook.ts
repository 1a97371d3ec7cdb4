import type { Mutant, Selection } from '../mutant';
import { e2e, unit } from './kills';

const DATE = 'src/adapters/read-date.ts';
const ZONE = 'src/adapters/read-zone-label.ts';
const EVENT = 'src/adapters/pages/outlook-event.ts';
const PLACE = 'src/adapters/outlook-place.ts';
const FIELDS = 'src/adapters/outlook-fields.ts';

/** Tests of the adapter for Outlook's events in a browser. */
const event = (grep: string): Selection => ({ kind: 'adapters', grep, file: 'adapters/outlook-event.spec' });

/** What Outlook's page makes hard: its dates, its zone, its picker for places, and fields that have no name. */
export const outlookMutants: readonly Mutant[] = [
  {
    name: 'a date of two readings is read in the order of a language without region',
    file: DATE,
    find: 'new Intl.Locale(language).region && ',
    replace: '',
    kills: unit('adapters/read-date', '3/4/2027 in en is undefined'),
  },
  {
    name: 'a date with the separators of another language is read in the order of this one',
    file: DATE,
    find: ' && figures(day) === figuresOf(written)',
    replace: '',
    kills: unit('adapters/read-date', 'separators of another language'),
  },
  {
    name: 'a day between year and month is taken for possible',
    file: DATE,
    find: 'day.getUTCMonth() + 1 === Number(numbers[1])',
    replace: 'day.getUTCMonth() + 1 !== Number(numbers[1])',
    kills: unit('adapters/read-date', '2027-03-04 in en is 2027-03-04'),
  },
  {
    name: 'words beside a date are passed over',
    file: DATE,
    find: 'lettersOf(plain) === lettersOf(written) && ',
    replace: '',
    kills: unit('adapters/read-date', 'more than a date'),
  },
  {
    name: 'a city counts whatever offset its label names',
    file: ZONE,
    find: '.filter(({ clocks }) => Math.min(...clocks) === standard)',
    replace: '',
    kills: unit('adapters/read-zone-label', 'another offset than the city has'),
  },
  {
    name: 'cities whose clocks differ count as one zone',
    file: ZONE,
    find: 'zones.every(({ clocks }) => clocks.join() === first?.clocks.join())',
    replace: 'first',
    kills: unit('adapters/read-zone-label', 'cities whose clocks differ'),
  },
  {
    name: 'what is offered for a place stays open as its field is left',
    file: PLACE,
    find: "place()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }))",
    replace: 'undefined',
    kills: e2e('outlook', 'outlook.office.com, full: a click puts the meeting'),
  },
  {
    name: 'a place is left before what is offered for it is closed',
    file: PLACE,
    find: 'place()?.focus();',
    replace: '',
    kills: event('whoever was typing the title is back there'),
  },
  {
    name: 'Escape is sent though nothing is offered',
    file: PLACE,
    find: 'if (await waitFor(isOffered, OFFERS_WITHIN_MS, signal))',
    replace: '',
    kills: e2e('outlook', 'no place is offered for the link'),
  },
  {
    name: 'a place beside rooms is written all the same',
    file: PLACE,
    find: "if (placeText(root) !== '') return 'kept';",
    replace: '',
    kills: e2e('outlook', 'full: a room stays'),
  },
  {
    name: 'a Teams meeting that is switched on is passed over',
    file: EVENT,
    find: "hasTeamsSwitchedOn(editor.root) ? 'Microsoft Teams' : ",
    replace: '',
    kills: e2e('outlook', 'full: a Teams meeting that is switched on'),
  },
  {
    name: 'a line of times stays closed',
    file: EVENT,
    find: 'line.click();',
    replace: '',
    kills: event('quick in de:'),
  },
  {
    name: 'a zone that was said for other times is taken for that of the page',
    file: EVENT,
    find: 'if (isOfForm && lastRead.zone === undefined)',
    replace: 'if (lastRead.zone === undefined)',
    kills: event('a zone said for other times'),
  },
  {
    name: 'a zone that was said of one event is taken for that of the mailbox',
    file: EVENT,
    find: 'if (isOfForm && lastRead.zone === undefined)',
    replace: 'if (isOfForm && !lastRead.zone)',
    kills: event('a zone said where the form shows another one'),
  },
  {
    name: 'the zone is asked for each time anew',
    file: EVENT,
    find: 'return said?.here === zoneHere() ? said.zone : undefined;',
    replace: 'return undefined;',
    kills: event('a zone that was said once'),
  },
  {
    name: 'a place without its id is not found',
    file: FIELDS,
    find: ' ?? oneLeft(root)',
    replace: '',
    kills: event('quick without location-suggestions-picker-input,role-combobox'),
  },
];
