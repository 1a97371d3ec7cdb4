/**
 * A pasted e-mail address in small letters, without what cannot be meant as a part of it: blanks and marks that are not seen,
 * angle brackets, quotation marks, `mailto:`, a comma or semicolon at its end.
 * @returns undefined where that is not one address
 */
export function emailAddress(pasted: string): string | undefined {
  const bare = pasted
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .trim()
    .replace(/[,;]$/, '')
    .replace(/^<(.*)>$/, '$1')
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return ADDRESS.test(bare) ? bare : undefined;
}

/** One that can match: no character that never stands in an address without quotation marks (RFC 5322, `dot-atom`). */
const ADDRESS = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+@[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)*$/u;
