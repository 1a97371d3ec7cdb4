import { findWebexLink } from './webex-link';

/** What a person's own text may leave to each meeting, written in braces such as `{title}`. */
export const PLACEHOLDERS = ['title', 'link', 'start', 'duration', 'host'] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What the placeholders stand for; what a meeting lacks is missing. */
export type PlaceholderValues = { readonly [Name in Placeholder]?: string | undefined };

const IN_BRACES = /\{([^{}\n]*)\}/g;

const isPlaceholder = (name: string): name is Placeholder => PLACEHOLDERS.some((one) => one === name);

/** What is written like a placeholder and is none, with its braces, each once. */
export function unknownPlaceholders(text: string): readonly string[] {
  const found = [...text.matchAll(IN_BRACES)].filter(([, name = '']) => !isPlaceholder(name.toLowerCase()));
  return [...new Set(found.map(([whole]) => whole))];
}

/**
 * A person's text as it stands in the invitation to one meeting, a line each, with no blank lines at its ends. A line is
 * left out whole where a placeholder has nothing to stand for, or where it holds another Webex link than the meeting's:
 * guests, and whoever looks for the link in a page, have to find one.
 * @param link the meeting's own
 */
export function ownLines(text: string, values: PlaceholderValues, link: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => {
    const filled = fillIn(line, values);
    return filled === undefined || otherWebexLink(filled, link) ? [] : [filled];
  });
  const [first, last] = [lines.findIndex(isFull), lines.findLastIndex(isFull)];
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** A link in a text that joins another meeting or room than this one. */
export function otherWebexLink(text: string, link = ''): string | undefined {
  const own = findWebexLink(link);
  return text
    .split(/\s+/)
    .map((word) => findWebexLink(word))
    .find((found) => found !== undefined && found !== own);
}

/** One line with its placeholders filled in; undefined where one has nothing to stand for. Values are never looked into. */
function fillIn(line: string, values: PlaceholderValues): string | undefined {
  let isWhole = true;
  const filled = line.replace(IN_BRACES, (whole, name: string) => {
    const placeholder = name.toLowerCase();
    if (!isPlaceholder(placeholder)) return whole;
    const value = plain(values[placeholder] ?? '');
    if (value === '') isWhole = false;
    return value;
  });
  return isWhole ? plain(filled) : undefined;
}

/** Every run of white space and control characters as one blank, none at the ends. */
const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const isFull = (line: string): boolean => line !== '';
