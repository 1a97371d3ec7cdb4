export const USAGE = `Usage: npm start              opens a browser with the extension, ready to click
       npm start -- --once    does the whole job without a window, saves screenshots, and ends
       npm start -- --help    shows this

Webex and Google Calendar are simulated on this machine; no account is needed.
CHROMIUM_PATH names the Chromium to use. DEBUG=1 shows where an error came from.`;

/**
 * What the person asked for. `refused` comes with a sentence that says what was not understood.
 * @typedef {{kind: 'help'} | {kind: 'start', once: boolean} | {kind: 'refused', why: string}} Asked
 */

/**
 * @param {readonly string[]} words what stands after `npm start --`
 * @returns {Asked} help wins over all else, so that it can be asked for at any point
 */
export function parseArguments(words) {
  if (words.includes('--help') || words.includes('-h')) return { kind: 'help' };
  const unknown = words.filter((word) => word !== '--once');
  if (unknown.length > 0) return { kind: 'refused', why: `Not understood: ${unknown.join(' ')}` };
  return { kind: 'start', once: words.includes('--once') };
}
