import type { InvitationChoices } from './invitation-choices';

/** From when on guests may be there without their host: not at all, or so many minutes before the start. */
export const JOIN_BEFORE_HOST = ['off', 0, 5, 10, 15] as const;

/** What becomes of people who come to an unlocked meeting without an invitation of Webex's own, in Webex's words. */
export const LOBBY = ['allowJoin', 'allowJoinWithLobby', 'blockFromJoin'] as const;

/** Minutes before the start. Webex's description names no limits; these stand in its examples. */
export const REMINDERS = [10, 15, 30] as const;

/**
 * How a meeting is to be, beside title and time (developer.webex.com/docs/api/v1/meetings, Create a Meeting). What is
 * missing is left to Webex, which then does as the account is set up.
 */
export interface MeetingOptions {
  /** Host name of one of the account's sites; Webex takes the preferred one. */
  readonly site?: string;
  readonly joinBeforeHost?: (typeof JOIN_BEFORE_HOST)[number];
  readonly lobby?: (typeof LOBBY)[number];
  readonly autoRecord?: boolean;
  /** When Webex mails a reminder to the host. */
  readonly reminder?: (typeof REMINDERS)[number];
  /** Whether everybody with a host account on the site becomes a co-host. */
  readonly everybodyCoHost?: boolean;
}

/** What a person has chosen for all meetings of an account from now on. */
export interface Choices {
  readonly options: MeetingOptions;
  /** Private events keep their title to themselves. */
  readonly neutralTitle: boolean;
  /** An event's guests are told to Webex as invitees. */
  readonly inviteGuests?: boolean;
  /** Another service's link is taken out of an event that gets a Webex meeting. */
  readonly dropRival?: boolean;
  /** How invitations are written. */
  readonly invitation?: InvitationChoices;
}

export const NO_CHOICES: Choices = { options: {}, neutralTitle: false };

/** What an organisation lays down counts most, then what was said for one meeting, then what was chosen for all. */
export const optionsFor = (
  choices: Choices,
  once: MeetingOptions = {},
  laidDown: MeetingOptions = {},
): MeetingOptions => ({
  ...choices.options,
  ...once,
  ...laidDown,
});

/** What a person has changed of what they saw, put over what is kept by now: the rest may have been changed elsewhere. */
export const changedOver = (was: Choices, next: Choices, kept: Choices): Choices =>
  over({ ...was }, { ...next }, { ...kept }) as Choices;

type Tree = { readonly [name: string]: unknown };

function over(was: Tree, next: Tree, kept: Tree): object {
  const names = new Set([...Object.keys(kept), ...Object.keys(next)]);
  const parts = [...names].map((name): [string, unknown] => {
    const [before, after, now] = [was[name], next[name], kept[name]];
    if (isTree(after) && isTree(now)) return [name, over(isTree(before) ? before : {}, after, now)];
    return [name, JSON.stringify(before) === JSON.stringify(after) ? now : after];
  });
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
