import { inspect, stripVTControlCharacters } from 'node:util';

/**
 * Why something failed, in one line for people. Playwright's errors carry a log of many lines, of which what was
 * waited for, expected and received say most. With DEBUG set it is everything the error knows.
 * @param {unknown} error
 * @param {boolean} [everything]
 * @returns {string}
 */
export function reasonOf(error, everything = Boolean(process.env.DEBUG)) {
  if (!(error instanceof Error)) return String(error);
  if (everything) return inspect(error);
  const lines = stripVTControlCharacters(error.message)
    .split('\n')
    .map((line) => line.trim());
  const first = (lines.find(Boolean) ?? error.name).replace(/^[a-z]+\.[a-z]+: /i, '').replace(/[.:]$/, '');
  const more = lines.flatMap((line) => {
    const [, said] = /^(?:- )?(waiting for .+|Expected.*?: .+|Received.*?: .+)$/i.exec(line) ?? [];
    return said && !first.includes(said) ? [said.replace(/ +/g, ' ')] : [];
  });
  return [first, ...new Set(more)].join('; ');
}
