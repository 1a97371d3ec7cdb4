import { pastedLink } from './pasted-link';

/** What a line that was typed into the address bar asks for. */
export type AskedLine =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'join'; readonly link: string }
  /** A meeting number, digits only. */
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'now'; readonly title: string }
  /** `time` is `HH:mm`. */
  | { readonly kind: 'at'; readonly title: string; readonly time: string };

/** A longer title would be cut by Webex; a link may be longer. */
const LONGEST_TITLE = 500;

/** Meeting numbers have nine to eleven digits, often written in groups. */
const NUMBER = /^\d(?:[ -]?\d){8,10}$/;

/** A time of day at either end, by 24 hours or with am and pm: `15:00`, `9h30`, `3 pm`. Never a bare number. */
const TIME = String.raw`(\d{1,2})(?:[:h](\d{2}))?\s?(am|pm)?`;
const TIME_LAST = new RegExp(`^(.*\\s)?${TIME}$`, 'i');
const TIME_FIRST = new RegExp(`^${TIME}(\\s.*)$`, 'i');

/**
 * @param text as typed, not trusted
 * @param nowWord the word for `now` in the person's language; the English one always counts
 */
export function askedLine(text: string, nowWord = 'now'): AskedLine {
  const link = pastedLink(text);
  if (link) return { kind: 'join', link };
  const line = plain(text);
  if (line === '') return { kind: 'nothing' };
  if (NUMBER.test(line)) return { kind: 'number', number: line.replace(/\D/g, '') };
  const [, before = '', ...last] = TIME_LAST.exec(line) ?? [];
  const [, hour, minute, half, after = ''] = TIME_FIRST.exec(line) ?? [];
  const atEnd = timeOf(last[0], last[1], last[2]);
  const time = atEnd ?? timeOf(hour, minute, half);
  if (time) return { kind: 'at', title: (atEnd ? before : after).trim(), time };
  const words = line.split(' ');
  const isNow = ['now', nowWord.toLowerCase()].includes(words.at(-1)?.toLowerCase() ?? '');
  return { kind: 'now', title: isNow ? words.slice(0, -1).join(' ') : line };
}

/** One line of ordinary blanks, without control characters and halves of characters. */
const plain = (text: string): string =>
  text
    .slice(0, LONGEST_TITLE)
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

function timeOf(hour: string | undefined, minute: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || (minute === undefined && !half)) return undefined;
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (m > 59 || (half ? h < 1 || h > 12 : h > 23)) return undefined;
  const by24 = half ? (h % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : h;
  return `${String(by24).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}
