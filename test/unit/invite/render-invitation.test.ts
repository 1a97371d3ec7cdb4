import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INVITATION_PARTS } from '../../../src/domain/invitation-choices';
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

describe('what the person leaves out', () => {
  const without = (...parts: readonly (typeof INVITATION_PARTS)[number][]) =>
    renderInvitation(FULL, WORDS, { choices: { without: parts } }).lines;
  const labels = (lines: readonly string[]) => lines.map((line) => line.split(':')[0]);

  test.each([
    ['number', ['Join here', 'Password', 'Video', 'Phone', 'Phone', 'Digits', 'All numbers']],
    ['password', ['Join here', 'Number', 'Video', 'Phone', 'Phone', 'All numbers']],
    ['phones', ['Join here', 'Number', 'Password', 'Video', 'Digits']],
    ['video', ['Join here', 'Number', 'Password', 'Phone', 'Phone', 'Digits', 'All numbers']],
  ] as const)('%s is gone with all that belongs to it', (part, left) => {
    expect(labels(without(part))).toEqual(left);
  });

  test('digits for nobody are gone too', () => {
    expect(labels(without('phones', 'video'))).toEqual(['Join here', 'Number', 'Password']);
  });

  test('the link stands however much is left out', () => {
    expect(without(...INVITATION_PARTS)).toEqual([`Join here: ${FULL.webLink}`]);
  });

  test('a password that is left out stands in neither form', () => {
    const { lines, html } = renderInvitation(FULL, WORDS, { choices: { without: ['password'] } });
    expect(lines.join()).not.toMatch(/a"<b>|20406080/);
    expect(html).not.toMatch(/&lt;b&gt;|20406080/);
  });
});

describe('text of the person’s own', () => {
  const OWN = { above: 'About {title}\n', below: '\nBring <b>{link}</b>\n\n{host} & {x}' };
  const values = { title: 'Q & A', host: 'Ines Calder' };

  test('stands above and below, a blank line apart, with its placeholders filled in', () => {
    const { webLink } = meetingOf();
    expect(renderInvitation(meetingOf(), WORDS, { choices: OWN, values }).lines).toEqual([
      ...['About Q & A', '', `Join here: ${webLink}`, '', `Bring <b>${webLink}</b>`, '', 'Ines Calder & {x}'],
    ]);
  });

  test('is text in the formatted form too, with the meeting’s link leading there', () => {
    const { webLink } = meetingOf();
    const link = `<a href="${webLink}">${webLink}</a>`;
    expect(renderInvitation(meetingOf(), WORDS, { choices: OWN, values }).html.split('<br>')).toEqual([
      ...['About Q &amp; A', '', `Join here: ${link}`, '', `Bring &lt;b&gt;${link}&lt;/b&gt;`, ''],
      'Ines Calder &amp; {x}',
    ]);
  });

  test('of which nothing is left leaves no blank line', () => {
    const choices = { above: ' \n', below: 'We begin {start}' };
    expect(renderInvitation(meetingOf(), WORDS, { choices }).lines).toHaveLength(1);
  });
});

test('numbers with blanks and dashes stood back to front in Arabic', () => {
  const words = { ...WORDS, number: 'رقم', video: 'فيديو', phone: 'هاتف', password: 'كلمة', numericPassword: 'أرقام' };
  const { lines } = renderInvitation(FULL, words);
  const marked = lines.filter((line) => line.includes(': \u200e')).map((line) => line.split(':')[0]);
  expect(marked).toEqual(['رقم', 'فيديو', 'هاتف', 'هاتف']);
  expect(lines.join().match(/\u200e/g)).toHaveLength(4);
});

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const VALUE = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('<script>', '"><img>', '</a>', '&lt;', "' onx='", '{title}', '{link}\n{host}'),
);

/** The lines that HTML shows, once it holds no tag but ours. */
function linesOf(html: string): string[] {
  const bare = html.replace(/<a href="[^"<>]*">|<\/a>|<br>/g, (tag) => (tag === '<br>' ? '\u0000' : ''));
  expect(bare).not.toMatch(/[<>"']/);
  return bare.split('\u0000').map(unescaped);
}

test('whatever the values, HTML holds no tag but ours and says the same as the text', () => {
  fc.assert(
    fc.property(VALUE, VALUE, VALUE, VALUE, (password, sipAddress, label, webLink) => {
      const meeting = meetingOf({ password, sipAddress, webLink, phones: [{ label, number: '1' }] });
      const { lines, html } = renderInvitation(meeting, { ...WORDS, password: label });
      expect(linesOf(html)).toEqual(lines);
    }),
  );
});

test('whatever the person types, HTML holds no tag but ours, and the line with the link stands once', () => {
  const typed = fc.array(VALUE, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const parts = fc.subarray([...INVITATION_PARTS]);
  fc.assert(
    fc.property(typed, typed, VALUE, parts, (above, below, title, without) => {
      const choices = { above, below, without };
      const { lines, html } = renderInvitation(FULL, WORDS, { choices, values: { title } });
      expect(linesOf(html)).toEqual(lines);
      expect(lines.filter((line) => line === `Join here: ${FULL.webLink}`)).toHaveLength(1);
    }),
  );
});
