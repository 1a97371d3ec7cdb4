import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherWebexLink, ownLines, PLACEHOLDERS, unknownPlaceholders } from '../../../src/domain/own-text';

const LINK = 'https://acme.example.webex.com/acme/j.php?MTID=m1';
const OTHER = 'https://acme.example.webex.com/meet/ines.calder';
const VALUES = { title: 'Roadmap', link: LINK, start: 'Monday', duration: '1 hour', host: 'Ines Calder' };

const lines = (text: string, values: object = VALUES) => ownLines(text, values, LINK);

describe('a placeholder', () => {
  test.each([
    ['{title} with {host}', 'Roadmap with Ines Calder'],
    ['{start}, {duration}: {link}', `Monday, 1 hour: ${LINK}`],
    ['{Title} {TITLE}', 'Roadmap Roadmap'],
    ['{{title}}', '{Roadmap}'],
    ['{titel} {} { title } {title', '{titel} {} { title } {title'],
  ])('%s becomes %s', (typed, line) => {
    expect(lines(typed)).toEqual([line]);
  });

  test('that nothing stands for takes its line along, and no other', () => {
    expect(lines('Hello\nWe begin {start}.\nBye', { title: 'Roadmap' })).toEqual(['Hello', 'Bye']);
    expect(lines('About {title}', { title: ' \n ' })).toEqual([]);
  });

  test('is looked for in what was typed, not in what stands for another', () => {
    expect(lines('{title} by {host}', { title: '{host}', host: '{title}' })).toEqual(['{host} by {title}']);
  });

  test('stands for one line, whatever its value', () => {
    expect(lines('{title}!', { title: 'a\r\nb\u202fc\u0000d\u2028e' })).toEqual(['a b c d e!']);
  });
});

test('what is no placeholder is told once, as it was typed', () => {
  expect(unknownPlaceholders('{title} {name} {name} {} {a b}')).toEqual(['{name}', '{}', '{a b}']);
  expect(unknownPlaceholders(PLACEHOLDERS.map((one) => `{${one}}`).join(' '))).toEqual([]);
});

describe('lines', () => {
  test.each([
    ['a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
    ['\n\n a \n\n b\t\n\n', ['a', '', 'b']],
    [' \n\t', []],
    ['', []],
  ])('of %j', (typed, expected) => {
    expect(lines(typed)).toEqual(expected);
  });
});

describe('another Webex link', () => {
  test.each([`My room: ${OTHER}`, `{link} or ${OTHER}`, `${LINK}0`, `<${OTHER}>`])(
    'takes its line out: %s',
    (typed) => {
      expect(lines(`before\n${typed}\nafter`)).toEqual(['before', 'after']);
    },
  );

  test('in a title does the same', () => {
    expect(lines('About {title}', { title: OTHER })).toEqual([]);
  });

  test('is not the meeting’s own, nor any other page', () => {
    expect(lines(`{link}\n${LINK}\nhttps://example.com/agenda`)).toHaveLength(3);
    expect(otherWebexLink('{link} https://example.com/')).toBeUndefined();
  });
});

test('whatever is typed and whatever the values: single lines, full at both ends, no link but the meeting’s', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('\n', '\r\n', '\u2028', '{title}', '{host}', '{x}', '{', '}', ` ${OTHER} `, ` ${LINK} `),
  );
  const typed = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(typed, piece, piece, (text, title, host) => {
      const written = ownLines(text, { title, host, link: LINK }, LINK);
      for (const line of written) {
        expect(line).not.toMatch(/[\r\n\u2028\u2029\p{Cc}]/u);
        expect(otherWebexLink(line, LINK)).toBeUndefined();
      }
      expect(written.at(0)).not.toBe('');
      expect(written.at(-1)).not.toBe('');
    }),
  );
});
