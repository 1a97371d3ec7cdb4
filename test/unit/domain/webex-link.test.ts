import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWebexLink, isJoinLink } from '../../../src/domain/webex-link';

const GOOD = 'https://acme.example.webex.com/acme/j.php?MTID=m0123';

describe('findWebexLink finds', () => {
  test.each([
    ['a meeting', GOOD, GOOD],
    ['a personal room', 'https://acme.webex.com/meet/ines.calder', 'https://acme.webex.com/meet/ines.calder'],
    ['a link between words', `Join at ${GOOD} at ten`, GOOD],
    ['a link in angle brackets', `Room <${GOOD}>`, GOOD],
    ['a link in brackets at the end of a sentence', `(see ${GOOD}).`, GOOD],
    ['a link in quotation marks', `href="${GOOD}"`, GOOD],
    ['a link in typographic quotation marks', `« ${GOOD}»`, GOOD],
    ['a link on a line of its own', `Numbers\n${GOOD}\nPassword: x`, GOOD],
    ['the first of two', `${GOOD} https://other.webex.com/meet/omar`, GOOD],
    ['the one behind another page', `https://www.example.com/agenda ${GOOD}`, GOOD],
    ['a host in capitals', 'https://ACME.Webex.com/meet/ines', 'https://acme.webex.com/meet/ines'],
  ])('%s', (_name, text, link) => {
    expect(findWebexLink(text)).toBe(link);
  });
});

describe('findWebexLink gives nothing for', () => {
  test.each([
    ['no text', ''],
    ['http', 'http://acme.webex.com/meet/ines'],
    ['another scheme', 'javascript:location="https//acme.webex.com/meet/ines"'],
    ['webex.com as a mere beginning', 'https://webex.com.evil.example/meet/ines'],
    ['webex.com as a mere ending', 'https://evilwebex.com/meet/ines'],
    ['a hyphen for a dot', 'https://acme-webex.com/meet/ines'],
    ['webex.com in the path', 'https://evil.example/acme.webex.com/meet/ines'],
    ['webex.com in the query', 'https://evil.example/meet/x?at=https://acme.webex.com/meet/ines'],
    ['webex.com in the fragment', 'https://evil.example/meet/x#.webex.com/meet/ines'],
    ['webex.com as a user name', 'https://acme.webex.com@evil.example/meet/ines'],
    ['a user name before webex.com', 'https://ines@acme.webex.com/meet/ines'],
    ['user name and password', 'https://ines:secret@acme.webex.com/meet/ines'],
    ['a port', 'https://acme.webex.com:8443/meet/ines'],
    ['a backslash before the host', 'https:\\\\acme.webex.com\\meet\\ines'],
    ['a look-alike letter', 'https://acme.w\u0435bex.com/meet/ines'],
    ['a full-width dot that joins names', 'https://evilwebex\uff0ecom/meet/ines'],
    ['a page that is no meeting', 'https://help.webex.com/en-us/article/igy96e'],
    ['the front page', 'https://www.webex.com/'],
    ['a room without a name', 'https://acme.webex.com/meet/'],
  ])('%s', (_name, text) => {
    expect(findWebexLink(text)).toBeUndefined();
  });
});

describe('isJoinLink', () => {
  const sites = ['meet.example.com'];

  test.each([GOOD, 'https://meet.example.com/meet/ines', 'https://ACME.webex.com/meet/ines'])('takes %s', (link) => {
    expect(isJoinLink(link, sites)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['a sentence', 'not a link'],
    ['http', 'http://acme.webex.com/meet/ines'],
    ['javascript', 'javascript:alert(1)//acme.webex.com'],
    ['a foreign host', 'https://evil.example/meet/ines'],
    ['a look-alike host', 'https://acme.webex.com.evil.example/meet/ines'],
    ['a host under one of the sites', 'https://evil.meet.example.com/meet/ines'],
    ['a user name', 'https://acme.webex.com@evil.example/meet/ines'],
    ['a port', 'https://acme.webex.com:444/meet/ines'],
    ['webex.com itself', 'https://webex.com/meet/ines'],
  ])('refuses %s', (_name, link) => {
    expect(isJoinLink(link, sites)).toBe(false);
  });

  test('an empty site takes no host in', () => {
    expect(isJoinLink('https://evil.example/', [''])).toBe(false);
  });

  // The link is written as it came, and other programs read on where a URL parser repairs in silence.
  test.each([
    ['a second link after a blank', `${GOOD} https://evil.example/`],
    ['a second link on the next line', `${GOOD}\nhttps://evil.example/`],
    ['blanks around it', ` ${GOOD} `],
    ['a backslash that other programs take for part of the user name', 'https://acme.webex.com\\@evil.example/'],
    ['backslashes for slashes', 'https:\\\\acme.webex.com\\meet\\ines'],
    ['no slashes at all', 'https:acme.webex.com/meet/ines'],
  ])('refuses what only a parser repairs: %s', (_name, link) => {
    expect(isJoinLink(link, sites)).toBe(false);
  });
});

describe('whatever the text', () => {
  const host = fc.oneof(
    fc.constantFrom(
      'acme.webex.com',
      'webex.com',
      'evilwebex.com',
      'webex.com.evil.example',
      'evil.example',
      '.webex.com',
    ),
    fc.domain(),
  );
  const before = fc.constantFrom('', 'ines@', 'a:b@', '@', 'acme.webex.com@', '\u200b', '\\', 'acme.webex.com\\@');
  const after = fc.constantFrom(
    '',
    ':443',
    ':8443',
    ':',
    '.',
    '\\',
    '@evil.example',
    '#.webex.com',
    '?.webex.com',
    '\u3002',
  );
  const path = fc.constantFrom('/meet/ines', '/acme/j.php?MTID=m1', '//meet/x', '/\\meet/x', '/m/1', '');
  const scheme = fc.constantFrom('https://', 'http://', 'HTTPS://', 'https:\\\\', 'https:///');
  const link = fc.tuple(scheme, before, host, after, path).map((parts) => parts.join(''));
  const text = fc.array(fc.oneof(link, fc.string({ unit: 'grapheme' }), fc.webUrl())).map((parts) => parts.join(' '));

  test('a found link is https, on a host under webex.com, without user or port', () => {
    fc.assert(
      fc.property(text, (given) => {
        const found = findWebexLink(given);
        if (found === undefined) return;
        const { protocol, hostname, port, username, password, href } = new URL(found);
        expect([protocol, port, username, password, href]).toEqual(['https:', '', '', '', found]);
        expect(hostname.endsWith('.webex.com')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a link taken as a join link lies under webex.com or on a site', () => {
    fc.assert(
      fc.property(link, (given) => {
        if (!isJoinLink(given, ['meet.example.com'])) return;
        const { protocol, hostname, port, username } = new URL(given);
        expect([protocol, port, username]).toEqual(['https:', '', '']);
        expect(hostname.endsWith('.webex.com') || hostname === 'meet.example.com').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
