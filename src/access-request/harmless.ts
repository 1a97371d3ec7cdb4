/** Blanks, quotation marks and marks that are not seen: programs may drop them and then take the rest for a formula. */
const SKIPPED = String.raw`[\s\p{Cf}\p{Cc}"'\u2018\u2019\u201C\u201D\u00AB\u00BB\u0060\u00B4]*`;
/** What formulas begin with, and the same characters in full, small or typographic width. */
const STARTS = String.raw`[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212]`;
const FORMULA = new RegExp(`^${SKIPPED}${STARTS}`, 'u');

/** Where a program that reads the file with another separator would begin a new cell. */
const SEPARATORS = /([;\t\r\n])/;

/**
 * A text of others that no spreadsheet takes for a formula: an apostrophe stands before what looks like one, and before a tab
 * or line break at the beginning (owasp.org/www-community/attacks/CSV_Injection). Every text keeps a form of its own, so that
 * what was there can be told from it.
 */
export function harmless(text: string): string {
  const pieces = text.split(SEPARATORS).map((piece, at) => (at > 0 ? marked(piece) : piece));
  return marked(text) === text && !/^'*[\t\r\n]/.test(text) ? pieces.join('') : `'${pieces.join('')}`;
}

const marked = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
