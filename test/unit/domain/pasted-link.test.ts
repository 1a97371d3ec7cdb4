import { describe, expect, test } from 'vitest';
import { isRoomLink, pastedLink } from '../../../src/domain/pasted-link';

const ROOM = 'https://acme.example.webex.com/meet/ines.calder';
const MEETING = 'https://acme.example.webex.com/acme/j.php?MTID=m0123456789abcdef';
const safe = (link: string) =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&sdata=x%3D&reserved=0`;
const google = (link: string, name = 'q') =>
  `https://www.google.com/url?${name}=${encodeURIComponent(link)}&sa=D&usg=x`;
const defence = (link: string) => `https://urldefense.com/v3/__${link}__;!!abc!xyz$`;

describe('a Webex link is found and cleaned', () => {
  test.each([
    ['alone', MEETING, MEETING],
    ['with blanks around it', `  ${ROOM}\n`, ROOM],
    ['in a sentence', `We meet at ${ROOM}. See you!`, ROOM],
    ['in angle brackets', `<${MEETING}>`, MEETING],
    ['with the end of its bracket in it', `${MEETING}%3E`, MEETING],
    ['with a quote and a bracket in it', `${ROOM}%22%3E`, ROOM],
    ['in round brackets', `(${ROOM})`, ROOM],
    ['in HTML', `<a href="${MEETING}&amp;rnd=1">Join</a>`, `${MEETING}&rnd=1`],
    ['with another join path', 'https://acme.example.webex.com/join/ines', 'https://acme.example.webex.com/join/ines'],
    ['without a scheme', 'acme.example.webex.com/meet/ines', 'https://acme.example.webex.com/meet/ines'],
    ['without TLS', 'http://acme.example.webex.com/meet/ines', 'https://acme.example.webex.com/meet/ines'],
    ['in capitals', 'HTTPS://ACME.EXAMPLE.WEBEX.COM/meet/Ines', 'https://acme.example.webex.com/meet/Ines'],
    ['wrapped by Safe Links', safe(MEETING), MEETING],
    ['wrapped by Google', google(ROOM), ROOM],
    ['wrapped by Google otherwise', google(ROOM, 'url'), ROOM],
    ['wrapped by URL Defense', defence(ROOM), ROOM],
    ['wrapped twice', safe(google(MEETING)), MEETING],
    ['wrapped three times', google(safe(defence(MEETING))), MEETING],
    ['wrapped, with a bracket before it was wrapped', safe(`${ROOM}>`), ROOM],
    ['behind others that are not Webex’s', `https://example.com/meet/ines https://zoom.example.com/j/1 ${ROOM}`, ROOM],
    ['behind a wrapper of something else', `${safe('https://example.com/')} ${MEETING}`, MEETING],
  ])('%s', (_name, text, link) => {
    expect(pastedLink(text)).toBe(link);
  });
});

describe('nothing is taken for one that is none', () => {
  test.each([
    ['nothing', ''],
    ['words', 'webex meeting at noon'],
    ['Webex’s own site', 'https://www.webex.com/'],
    ['a page that joins nothing', 'https://acme.example.webex.com/downloads'],
    ['a name that only ends alike', 'https://acme.webex.com.example.com/meet/ines'],
    ['a name that begins otherwise', 'https://notwebex.com/meet/ines'],
    ['credentials', 'https://webex.com@example.com/meet/ines'],
    ['a port', 'https://acme.example.webex.com:8443/meet/ines'],
    ['a wrapper without a link', 'https://eur01.safelinks.protection.outlook.com/?data=1'],
    ['a redirect of somebody else', `https://example.com/url?q=${encodeURIComponent('https://x.example.com')}`],
    ['wrapped without end', [1, 2, 3, 4, 5].reduce((link) => google(link), MEETING)],
  ])('%s', (_name, text) => {
    expect(pastedLink(text)).toBeUndefined();
  });

  test('a text that is huge is looked through in no time', () => {
    expect(pastedLink('https://'.repeat(100_000))).toBeUndefined();
    expect(pastedLink(`${'a.webex.com'.repeat(50_000)}/`)).toBeUndefined();
  });
});

test.each([
  [ROOM, true],
  ['https://acme.example.webex.com/join/ines/', true],
  ['https://acme.example.webex.com/acme/meet/ines', true],
  [MEETING, false],
  ['https://acme.example.webex.com/meet/', false],
  ['https://acme.example.webex.com/meet/ines/more', false],
  ['no link', false],
])('%s is a room: %s', (link, isRoom) => {
  expect(isRoomLink(link)).toBe(isRoom);
});
