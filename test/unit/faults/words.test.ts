import { expect, test } from 'vitest';
import { createGetMessage } from '../../faults/words';

const getMessage = createGetMessage({
  plain: { message: 'Nothing to fill in' },
  filled: { message: '$WHO$ and $2', placeholders: { who: { content: '$1' } } },
});

test('fills in what is named and what is numbered', () => {
  expect(getMessage('plain')).toBe('Nothing to fill in');
  expect(getMessage('filled', ['Ines', 'Omar'])).toBe('Ines and Omar');
});

test('an unknown message is an error, where a browser says nothing', () => {
  expect(() => getMessage('missing')).toThrow('no message called missing');
});
