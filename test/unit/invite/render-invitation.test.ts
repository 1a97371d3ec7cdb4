import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../../src/domain/meeting';
import { renderInvitation } from '../../../src/invite/render-invitation';
import { meetingOf } from '../harness/clicks';
import { WORDS } from '../harness/words';

const golden = (name: string): string =>
  readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8').replace(/\n$/, '');

const FULL: Meeting = meetingOf({
  number: '25551234567',
  webLink: 'https://acme.example.webex.com/acme/j.php?MTID=m1&x=1',
  password: `a"<b>&'c`,
  numericPassword: '20406080',
  sipAddress: '25551234567@acme.example.webex.com',
  phones: [
    { label: 'US Toll', number: '+1-202-555-0143' },
    { label: '', number: '+44-20-7946-0018' },
    { label: 'Third', number: '+49-30-5550100' },
  ],
  globalNumbersLink: 'https://acme.example.webex.com/numbers',
});

describe('a meeting with everything', () => {
  test('as text', () => {
    expect(renderInvitation(FULL, WORDS).lines.join('\n')).toBe(golden('full.txt'));
  });

  test('as HTML', () => {
    expect(renderInvitation(FULL, WORDS).html).toBe(golden('full.html'));
  });

  test('carries title and link apart', () => {
    const { title, link } = renderInvitation(FULL, WORDS);
    expect([title, link]).toEqual([FULL.title, FULL.webLink]);
  });
});

describe('what a meeting lacks is left out with its label', () => {
  test('a link alone', () => {
    const { lines, html } = renderInvitation(meetingOf(), WORDS);
    const { webLink } = meetingOf();
    expect(lines).toEqual([`Join here: ${webLink}`]);
    expect(html).toBe(`Join here: <a href="${webLink}">${webLink}</a>`);
  });

  test('the password for phones, where there is no phone and no video system', () => {
    const { lines } = renderInvitation(meetingOf({ numericPassword: '20406080' }), WORDS);
    expect(lines.join('\n')).not.toContain('20406080');
  });

  test('a video system gets its password where there is no phone', () => {
    const video = meetingOf({ numericPassword: '20406080', sipAddress: '1@acme.example.webex.com' });
    expect(renderInvitation(video, WORDS).lines).toContain('Digits: 20406080');
  });

  test.each([
    ['25551234567', '2555 123 4567'],
    ['2555123456', '255 512 3456'],
    ['255512345', '255 512 345'],
    ['1234', '1234'],
  ])('the number %s reads %s', (number, read) => {
    expect(renderInvitation(meetingOf({ number }), WORDS).lines[1]).toBe(`Number: ${read}`);
  });
});

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('whatever the values, HTML holds no tag but ours and says the same as the text', () => {
  const value = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('<script>', '"><img>', '</a>', '&lt;', "' onx='"),
  );
  fc.assert(
    fc.property(value, value, value, value, (password, sipAddress, label, webLink) => {
      const meeting = meetingOf({ password, sipAddress, webLink, phones: [{ label, number: '1' }] });
      const { lines, html } = renderInvitation(meeting, { ...WORDS, password: label });
      const bare = html.replace(/<a href="[^"<>]*">|<\/a>|<br>/g, (tag) => (tag === '<br>' ? '\u0000' : ''));
      expect(bare).not.toMatch(/[<>"']/);
      expect(bare.split('\u0000').map(unescaped)).toEqual(lines);
    }),
  );
});
