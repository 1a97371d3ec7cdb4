import type { Invitation } from '../../domain/invitation';

/** What may stand in a page of an invitation. */
type Written = Pick<Invitation, 'lines' | 'standing'>;

const BLANKS = /[\s\u200B\uFEFF]+/g;
export const LETTER = /[^\s\u200B\uFEFF]/g;

/** Without any white space: pages turn line breaks into blocks, and spaces into others. */
export const lettersIn = (text: string): string => text.replace(BLANKS, '');

/** The visible words of an editor with every run of white space as one space. */
export function plainText(element: HTMLElement | undefined): string {
  return (element?.innerText ?? '').replace(BLANKS, ' ').trim();
}

/**
 * Whether any line of an invitation still stands in a text, in whichever of the ways it may stand there, were it one alone:
 * then not all of it was taken out by hand.
 */
export function holdsAnyLine(text: string, { lines, standing = [lines] }: Written): boolean {
  const letters = lettersIn(text);
  return standing.flat().some((line) => line !== '' && letters.includes(lettersIn(line)));
}

/** How often a part stands in a text. */
export const occurrences = (text: string, part: string): number => text.split(part).length - 1;
