import type { Invitation } from '../domain/invitation';
import type { InvitationChoices, InvitationPart } from '../domain/invitation-choices';
import type { Joinable } from '../domain/meeting';
import { ownLines, type PlaceholderValues } from '../domain/own-text';

/** The words of an invitation, in the language it is written in. */
export interface InvitationWords {
  readonly join: string;
  readonly number: string;
  readonly password: string;
  readonly numericPassword: string;
  readonly phone: string;
  readonly globalNumbers: string;
  readonly video: string;
}

/** What an invitation holds beside the place to meet. */
export interface Beside {
  /** Further lines, which come right after the link. */
  readonly facts?: readonly Part[];
  readonly choices?: InvitationChoices;
  readonly values?: PlaceholderValues;
}

/** One line, and where it leads. */
export interface Part {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}

/** Dial-in numbers beyond this many only bury the rest; Webex's page lists them all. */
const PHONES_SHOWN = 2;

/**
 * Writes the invitation to a meeting or a personal room: the person's own text around link, meeting number, password,
 * dial-in, video address. What the meeting lacks, or the person leaves out, is left out with its label; the link never is.
 */
export function renderInvitation(meeting: Joinable, words: InvitationWords, beside: Beside = {}): Invitation {
  const { facts = [], choices = {}, values = {} } = beside;
  const parts = [{ label: words.join, value: meeting.webLink, href: meeting.webLink }, ...facts];
  const own = (text = '') => ownLines(text, { ...values, link: meeting.webLink }, meeting.webLink);
  const ways = partsOf(meeting, words, new Set(choices.without));
  const written = [...parts, ...ways].map(({ label, value }) => `${label}: ${value}`);
  const lines = apart(apart(own(choices.above), written), own(choices.below));
  const links = [...parts, ...ways].flatMap(({ href }) => href || []);
  return {
    title: meeting.title,
    link: meeting.webLink,
    lines,
    html: lines.map((line) => htmlOf(line, links)).join('<br>'),
  };
}

/** All that leads into the meeting beside its link. */
function partsOf(meeting: Joinable, words: InvitationWords, without: ReadonlySet<InvitationPart>): readonly Part[] {
  const kept = <T>(part: InvitationPart, value: T): T | undefined => (without.has(part) ? undefined : value);
  const number = kept('number', meeting.number);
  const password = kept('password', meeting.password);
  const video = kept('video', meeting.sipAddress);
  const phones = kept('phones', meeting.phones.slice(0, PHONES_SHOWN)) ?? [];
  const digits = phones.length > 0 || video ? kept('password', meeting.numericPassword) : undefined;
  const all = kept('phones', meeting.globalNumbersLink);
  return [
    ...(number ? [{ label: words.number, value: inOrder(grouped(number), words.number) }] : []),
    ...(password ? [{ label: words.password, value: password }] : []),
    ...(video ? [{ label: words.video, value: inOrder(video, words.video) }] : []),
    ...phones.map((phone) => {
      const value = phone.label ? `${phone.number} (${phone.label})` : phone.number;
      return { label: words.phone, value: inOrder(value, words.phone) };
    }),
    ...(digits ? [{ label: words.numericPassword, value: digits }] : []),
    ...(all ? [{ label: words.globalNumbers, value: all, href: all }] : []),
  ];
}

const LEFT_TO_RIGHT_MARK = '\u200e';

/**
 * Beside words that are written from right to left, digits with blanks or signs between them would stand back to front. A
 * password gets no such mark, because it is copied together with all that stands beside it.
 */
const inOrder = (value: string, label: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(label) ? LEFT_TO_RIGHT_MARK + value : value;

/** Lines below others, with a blank line between them. */
const apart = (above: readonly string[], below: readonly string[]): readonly string[] =>
  above.length > 0 && below.length > 0 ? [...above, '', ...below] : [...above, ...below];

/** A line in which links lead somewhere. Nothing in it is taken for HTML. */
function htmlOf(line: string, links: readonly string[]): string {
  const link = links.find((one) => line.includes(one));
  if (!link) return escaped(line);
  return line
    .split(link)
    .map(escaped)
    .join(`<a href="${escaped(link)}">${escaped(link)}</a>`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** `25551234567` reads better as `2555 123 4567`, as Webex writes it. */
function grouped(digits: string): string {
  return digits.replace(/^(\d{3,4})(\d{3})(\d{4})$/, '$1 $2 $3').replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3');
}
