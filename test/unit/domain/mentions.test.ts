import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsOf } from '../../../src/domain/mentions';

const NOOR = 'noor.haddad@example.com';
const { isIn, without } = mentionsOf(NOOR);

describe('an address is found', () => {
  test.each([
    NOOR,
    'Noor.Haddad@Example.COM',
    `Talk to ${NOOR}.`,
    `<${NOOR}>`,
    `mailto:${NOOR}?subject=x`,
    "'noor.haddad@example.com'",
    `https://example.com/?to=noor.haddad%40example.com`,
    `${NOOR},${NOOR}`,
    `面談 ${NOOR} さん`,
    `_${NOOR}_`,
    `-${NOOR}`,
    `...${NOOR}`,
    `Please ask...${NOOR}`,
    `${NOOR}.Thanks`,
    `mailto:x?body=Hi%20noor.haddad%40example.com`,
  ])('in %j, and goes', (text) => {
    expect(isIn(text)).toBe(true);
    expect(isIn(without(text))).toBe(false);
  });

  test('at any depth of a record, and goes out of its lists', () => {
    const row = {
      title: 'Review',
      draft: { guests: ['a@example.com', 'NOOR.haddad@example.com'] },
      count: 1,
      none: null,
    };
    expect(isIn(row)).toBe(true);
    expect(without(row)).toEqual({ title: 'Review', draft: { guests: ['a@example.com'] }, count: 1, none: null });
  });
});

describe('another address that only holds it', () => {
  test.each([
    'x.noor.haddad@example.com',
    'xnoor.haddad@example.com',
    'noor.haddad@example.com.au',
    'noor.haddad@example.community',
    'noor.haddad@example.com-x.test',
    'noorxhaddad@example.com',
    "o'noor.haddad@example.com",
    'x--noor.haddad@example.com',
    'x%2Bnoor.haddad%40example.com',
    'NOOR.HADDAD@EXAMPLE.COM.AU',
    'Noor.Haddad@Example.Com.Au',
  ])('stays: %s', (text) => {
    expect(isIn(text)).toBe(false);
    expect(without([text])).toEqual([text]);
  });
});

test('nothing is left of an address wherever it stands, and the rest is as it was', () => {
  const around = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(around, around, (before, after) => {
      const text = `${before} ${NOOR.toUpperCase()} ${after}`;
      expect(without(text)).toBe(`${before} … ${after}`);
    }),
  );
});

test('marks that mean something in a pattern are letters of an address like any other', () => {
  const odd = mentionsOf('a+b(c)*@example.com');
  expect(odd.isIn('a+b(c)*@example.com')).toBe(true);
  expect(odd.isIn('aab@example.com')).toBe(false);
});

test('an address is found as links write its marks', () => {
  const plus = mentionsOf('a+b@example.org');
  expect(plus.without('https://example.com/?to=a%2Bb%40example.org&x=1')).toBe('https://example.com/?to=…&x=1');
});
