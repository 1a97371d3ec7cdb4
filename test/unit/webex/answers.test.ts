import { describe, expect, test } from 'vitest';
import { accountFrom, failureOf, meetingFrom, optionsFrom, personalRoomFrom } from '../../../src/webex/answers';
import { WebexMeeting, WebexPersonalRoom } from '../../../src/webex/schemas';
import { MESSAGES } from '../../simulator/webex-errors';

function answer(status: number, body: string, headers: Readonly<Record<string, string>> = {}) {
  return { status, body, header: (name: string) => headers[name] ?? null };
}

const refusal = (body: unknown, headers?: Readonly<Record<string, string>>) =>
  failureOf(answer(400, JSON.stringify(body), headers));

describe('failureOf', () => {
  test('prefers the particular reason to the general sentence', () => {
    const body = { message: 'General', errors: [{ description: 'Particular' }, { description: 'Second' }] };
    expect(refusal(body)).toEqual({ code: 'refused', detail: 'Particular' });
    expect(refusal({ message: 'General', errors: [] })).toEqual({ code: 'refused', detail: 'General' });
    expect(refusal({ message: 'General', errors: [{}] })).toEqual({ code: 'refused', detail: 'General' });
  });

  test('takes the tracking number from the body, else from the header', () => {
    expect(refusal({ trackingId: 'B' }, { trackingid: 'H' })).toEqual({ code: 'refused', trackingId: 'B' });
    expect(refusal({}, { trackingid: 'H' })).toEqual({ code: 'refused', trackingId: 'H' });
  });

  test('keeps a flood of words to a sentence or two', () => {
    const { detail, trackingId } = refusal({ message: 'x'.repeat(9000), trackingId: 'y'.repeat(9000) });
    expect([detail?.length, trackingId?.length]).toEqual([300, 100]);
  });

  test.each([
    ['30', 30],
    ['0.4', 1],
    ['0', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['Tue, 03 Mar 2026 10:33:00 GMT', undefined],
  ])('Retry-After: %s', (header, seconds) => {
    const failure = failureOf(answer(429, '', { 'retry-after': header }));
    expect(failure).toEqual({ code: 'too_many_requests', ...(seconds ? { retryAfterSeconds: seconds } : {}) });
  });

  test.each([
    ['The host has no valid meeting license.', 'licence'],
    ['A licence is required.', 'licence'],
    ['The user is missing a required role.', 'role'],
    ['The user lacks privileges.', 'role'],
    ['missing required roles or licenses', undefined],
    ['The enrolled user is not permitted.', undefined],
  ])('403, %s', (detail, lacks) => {
    const failure = failureOf(answer(403, JSON.stringify({ errors: [{ description: detail }] })));
    expect(failure).toEqual({ code: 'forbidden', detail, ...(lacks ? { lacks } : {}) });
  });

  test('403: the sentence that fits every reason is not worth repeating', () => {
    expect(failureOf(answer(403, JSON.stringify({ message: MESSAGES[403] })))).toEqual({ code: 'forbidden' });
  });

  test('nothing but 403 tells what is lacking', () => {
    expect(refusal({ message: 'No license.' })).toEqual({ code: 'refused', detail: 'No license.' });
  });

  test.each(['', 'null', '"text"', '<html>', '{"errors":"none"}', '{"message":7}'])('a body such as %s', (body) => {
    expect(failureOf(answer(502, body))).toEqual({ code: 'webex_down' });
  });
});

const BARE = {
  id: 'm1',
  title: 'Numbers',
  start: '2026-03-04T09:00:00+01:00',
  end: '2026-03-04T10:00:00+01:00',
  timezone: 'Europe/Berlin',
  webLink: 'https://acme.example.webex.com/acme/j.php?MTID=m1',
};

describe('meetingFrom', () => {
  const read = (more: object) => meetingFrom(WebexMeeting.parse({ ...BARE, ...more }));

  test('a meeting with the least', () => {
    expect(read({})).toEqual({ ...BARE, phones: [] });
  });

  test('what only the host may know falls away', () => {
    const secrets = { hostKey: '999912', hostPin: '4711', startLink: 'https://acme.example.webex.com/start' };
    expect(read(secrets)).toEqual(read({}));
  });

  test('a phone without a number is none, one without a label is one', () => {
    const callInNumbers = [{ label: 'Toll' }, { callInNumber: '+1-202-555-0143' }, { label: 'A', callInNumber: '2' }];
    expect(read({ telephony: { callInNumbers } }).phones).toEqual([
      { label: '', number: '+1-202-555-0143' },
      { label: 'A', number: '2' },
    ]);
  });

  test('the page of all numbers is taken only where guests can open it', () => {
    const link = (href: string) => ({ telephony: { links: [{ rel: 'globalCallinNumbers', href }] } });
    const href = 'https://acme.example.webex.com/numbers';
    expect(read(link(href)).globalNumbersLink).toBe(href);
    expect(read(link('/api/v1/meetings/m1/globalCallinNumbers')).globalNumbersLink).toBeUndefined();
    expect(read(link('javascript:alert(1)')).globalNumbersLink).toBeUndefined();
  });
});

describe('personalRoomFrom', () => {
  const LINK = { rel: 'globalCallinNumbers', href: 'https://acme.webex.com/numbers' };
  const read = (more: object) =>
    personalRoomFrom(WebexPersonalRoom.parse({ personalMeetingRoomLink: 'https://acme.webex.com/meet/ines', ...more }));

  test.each([
    ['a list', [LINK]],
    ['one object, as in the description of this call', LINK],
  ])('takes the link to all phone numbers from %s', (_name, links) => {
    expect(read({ telephony: { links } }).globalNumbersLink).toBe(LINK.href);
  });

  test('what only the host may know falls away', () => {
    expect(JSON.stringify(read({ topic: 'Room', hostPin: '9999', coHosts: ['x'] }))).not.toMatch(
      /9999|hostPin|coHosts/,
    );
  });
});

describe('accountFrom', () => {
  test('tells hosts and attendees of a site apart, in lower case', () => {
    const siteUrls = ['Acme.example.webex.com', 'b.example.webex.com#attendee'];
    expect(accountFrom({ id: 'p1', emails: ['ines.calder@example.com'], displayName: 'Ines', siteUrls })).toEqual({
      id: 'p1',
      name: 'Ines',
      email: 'ines.calder@example.com',
      hostSites: ['acme.example.webex.com'],
      sites: ['acme.example.webex.com', 'b.example.webex.com'],
    });
  });

  test('a person who is only an id has no name, address or site', () => {
    expect(accountFrom({ id: 'p1' })).toEqual({ id: 'p1', name: '', email: '', hostSites: [], sites: [] });
  });
});

describe('optionsFrom', () => {
  test.each([
    [{ enabledJoinBeforeHost: false, joinBeforeHostMinutes: 10 }, { joinBeforeHost: 'off' }],
    [{ enabledJoinBeforeHost: true, joinBeforeHostMinutes: 0 }, { joinBeforeHost: 0 }],
    [{ enabledJoinBeforeHost: true, joinBeforeHostMinutes: 15 }, { joinBeforeHost: 15 }],
    [{ enabledJoinBeforeHost: true, joinBeforeHostMinutes: 60 }, {}],
    [{ enabledJoinBeforeHost: true }, {}],
    [{ joinBeforeHostMinutes: 10 }, {}],
    [{}, {}],
  ])('%o', (told, options) => {
    expect(optionsFrom(told)).toEqual(options);
  });
});
