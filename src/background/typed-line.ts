import { type AskedLine, askedLine } from '../domain/asked-line';
import { nextAt } from '../domain/slot';
import type { Clock } from '../platform/clock';
import type { Meetings } from '../storage/meetings';

/** What Enter does with a line, said before it is pressed. */
export interface LineWords {
  help(): string;
  /** Both open a form with this title, which may be empty. */
  meet(title: string): string;
  schedule(title: string, start: string, zone: string): string;
  join(link: string): string;
  number(number: string): string;
  /** The word that means `now`. */
  now(): string;
}

export interface TypedLineNeeds {
  readonly meetings: Pick<Meetings, 'all'>;
  readonly clock: Pick<Clock, 'now' | 'zone'>;
  readonly words: LineWords;
  /** Address of the popup as a page. */
  popupPage(): string;
}

/** Where Webex lets people enter a meeting number; no address is known that takes one. */
const JOIN_BY_NUMBER = 'https://signin.webex.com/join';

/**
 * Reads lines of the address bar. It makes no meeting: a line leads to a link, or to a form whose button is the person's to
 * press.
 */
export function makeTypedLine({ meetings, clock, words, popupPage }: TypedLineNeeds) {
  /** The number of a meeting that was made here is as good as its link. */
  async function read(line: string): Promise<AskedLine> {
    const asked = askedLine(line, words.now());
    if (asked.kind !== 'number') return asked;
    const known = (await meetings.all()).find(({ meeting }) => meeting.number === asked.number);
    return known ? { kind: 'join', link: known.meeting.webLink } : asked;
  }

  return {
    async describe(line: string): Promise<string> {
      const asked = await read(line);
      switch (asked.kind) {
        case 'nothing':
          return words.help();
        case 'join':
          return words.join(asked.link);
        case 'number':
          return words.number(asked.number);
        case 'now':
          return words.meet(asked.title);
        case 'at': {
          const { date, time } = nextAt(asked.time, clock.now(), clock.zone());
          return words.schedule(asked.title, `${date}T${time}`, clock.zone());
        }
      }
    },
    /** Where Enter leads. Another fragment of an address that is open already would not load it anew. */
    async address(line: string): Promise<string> {
      const asked = await read(line);
      if (asked.kind === 'join') return asked.link;
      if (asked.kind === 'number') return JOIN_BY_NUMBER;
      const title = asked.kind === 'nothing' ? '' : asked.title;
      const { date, time } = asked.kind === 'at' ? nextAt(asked.time, clock.now(), clock.zone()) : {};
      return `${popupPage()}?${new URLSearchParams({ title, ...(date && time ? { date, time } : {}) })}`;
    },
  };
}
