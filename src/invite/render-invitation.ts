import type { Invitation } from '../domain/invitation';
import type { Joinable } from '../domain/meeting';

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

/** Dial-in numbers beyond this many only bury the rest; Webex's page lists them all. */
const PHONES_SHOWN = 2;

/**
 * Writes the invitation to a meeting or a personal room: link, meeting number, password, dial-in, video address.
 * What the meeting lacks is left out with its label.
 */
export function renderInvitation(meeting: Joinable, words: InvitationWords): Invitation {
  const parts: Part[] = [{ label: words.join, value: meeting.webLink, href: meeting.webLink }];
  if (meeting.number) parts.push({ label: words.number, value: grouped(meeting.number) });
  if (meeting.password) parts.push({ label: words.password, value: meeting.password });
  if (meeting.sipAddress) parts.push({ label: words.video, value: meeting.sipAddress });
  for (const phone of meeting.phones.slice(0, PHONES_SHOWN)) {
    parts.push({ label: words.phone, value: phone.label ? `${phone.number} (${phone.label})` : phone.number });
  }
  if (meeting.numericPassword && (meeting.phones.length > 0 || meeting.sipAddress)) {
    parts.push({ label: words.numericPassword, value: meeting.numericPassword });
  }
  if (meeting.globalNumbersLink) {
    parts.push({ label: words.globalNumbers, value: meeting.globalNumbersLink, href: meeting.globalNumbersLink });
  }
  return {
    title: meeting.title,
    link: meeting.webLink,
    lines: parts.map(({ label, value }) => `${label}: ${value}`),
    html: parts.map(htmlOf).join('<br>'),
  };
}

interface Part {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}

function htmlOf({ label, value, href }: Part): string {
  const text = escaped(value);
  return `${escaped(label)}: ${href ? `<a href="${escaped(href)}">${text}</a>` : text}`;
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
