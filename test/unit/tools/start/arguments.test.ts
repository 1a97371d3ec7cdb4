import { expect, it } from 'vitest';
import { parseArguments } from '../../../tools/start/arguments.mjs';

it('starts in a window without arguments, and without one on request', () => {
  expect(parseArguments([])).toEqual({ kind: 'start', once: false });
  expect(parseArguments(['--once'])).toEqual({ kind: 'start', once: true });
  expect(parseArguments(['--once', '--once'])).toEqual({ kind: 'start', once: true });
});

it.each([['--help'], ['-h']])('explains itself on %s, whatever stands beside it', (flag) => {
  expect(parseArguments([flag])).toEqual({ kind: 'help' });
  expect(parseArguments(['--once', '--nonsense', flag])).toEqual({ kind: 'help' });
});

it.each(['--ONCE', '--once=1', 'once', '--headed', ''])('refuses "%s" and says so', (word) => {
  expect(parseArguments(['--once', word])).toEqual({ kind: 'refused', why: `Not understood: ${word}` });
});
