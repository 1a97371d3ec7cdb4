import { expect, test } from 'vitest';
import { createBench, description, meetingBody, send, signIn, value } from './client';

/** Creates at 2026-03-03T10:32:16.657Z: the answer's times, or the sentence of the refusal. */
async function times(start: string, end: string, timezone?: string): Promise<string> {
  const { webex } = createBench();
  const token = await signIn(webex);
  const answer = await send(webex, 'POST', '/v1/meetings', meetingBody({ start, end, timezone }), token);
  if (answer.status === 200) return `${value(answer).start} ${value(answer).end}`;
  expect(answer.status).toBe(400);
  return description(answer);
}

const PAST = "Parameter 'start' or 'end' is before current time";

test('Z without a zone means UTC', async () => {
  expect(await times('2026-03-04T09:00:00Z', '2026-03-04T10:00:00Z')).toBe('2026-03-04T09:00:00Z 2026-03-04T10:00:00Z');
});

test('wall time without offset is read in the zone', async () => {
  expect(await times('2026-03-04 20:00:00', '2026-03-04 21:00:00', 'Asia/Shanghai')).toBe(
    '2026-03-04T20:00:00+08:00 2026-03-04T21:00:00+08:00',
  );
});

test('an offset has to be the one of the zone', async () => {
  expect(await times('2026-03-21T05:00:00Z', '2026-03-21T06:00:00Z', 'Asia/Calcutta')).toBe(
    "timezone 'Asia/Calcutta' and timezone offset in '2026-03-21T05:00:00Z' do not match",
  );
  expect(await times('2026-03-04T09:00:00+01:00', '2026-03-04T10:00:00+02:00', 'Europe/Berlin')).toMatch(
    '10:00:00+02:00',
  );
});

test('an offset without a zone is held against UTC', async () => {
  expect(await times('2026-03-04T09:00:00+01:00', '2026-03-04T10:00:00+01:00')).toMatch("timezone 'UTC'");
});

test('the offset is the one of that instant, on either side of a clock change', async () => {
  expect(await times('2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00', 'Europe/Berlin')).toBe(
    '2026-03-29T01:30:00+01:00 2026-03-29T03:30:00+02:00',
  );
  expect(await times('2026-03-30T09:00:00+01:00', '2026-03-30T10:00:00+01:00', 'Europe/Berlin')).toMatch(
    'do not match',
  );
});

test('Z fits a zone that lies at UTC on that day', async () => {
  expect(await times('2026-03-04T09:00:00Z', '2026-03-04T10:00:00Z', 'Europe/London')).toMatch(
    '2026-03-04T09:00:00+00:00',
  );
});

test.each(['Mars/Olympus', '+02:00', ''])('%j is no zone', async (zone) => {
  expect(await times('2026-03-04T09:00:00', '2026-03-04T10:00:00', zone)).toMatch('not a valid time zone');
});

test.each(['2026-03-04T09:00:00.672682544Z', '4 March 2026', '2026-02-30T09:00:00Z', '2026-03-04T25:00:00Z'])(
  '%s is no time',
  async (start) => {
    expect(await times(start, '2026-03-04T10:00:00Z')).toBe(`'${start}' format is wrong`);
  },
);

test('seconds and milliseconds are cut', async () => {
  expect(await times('2026-03-04T09:00:41.076Z', '2026-03-04T10:00:59Z')).toBe(
    '2026-03-04T09:00:00Z 2026-03-04T10:00:00Z',
  );
});

test('a start before now is refused, even within the current minute', async () => {
  expect(await times('2026-03-03T10:32:00Z', '2026-03-03T11:32:00Z')).toBe(PAST);
  expect(await times('2026-03-02T10:00:00Z', '2026-03-03T11:32:00Z')).toBe(PAST);
});

test('a start later in the current minute moves to the next', async () => {
  expect(await times('2026-03-03T10:32:28.076Z', '2026-03-03T11:00:00Z')).toBe(
    '2026-03-03T10:33:00Z 2026-03-03T11:00:00Z',
  );
});

test('the end lies after the start', async () => {
  expect(await times('2026-03-04T09:00:00Z', '2026-03-04T09:00:00Z')).toMatch("'start' must be before 'end'");
  expect(await times('2026-03-04T09:00:00Z', '2026-03-04T08:00:00Z')).toMatch("'start' must be before 'end'");
});

test('a meeting lasts 10 minutes to 23 hours 59 minutes', async () => {
  expect(await times('2026-03-04T09:00:00Z', '2026-03-04T09:09:00Z')).toMatch('10 minutes');
  expect(await times('2026-03-04T09:00:00Z', '2026-03-04T09:10:00Z')).toMatch('09:10:00Z');
  expect(await times('2026-03-04T09:00:00Z', '2026-03-05T08:59:00Z')).toMatch('08:59:00Z');
  expect(await times('2026-03-04T09:00:00Z', '2026-03-05T09:00:00Z')).toMatch('23 hours 59 minutes');
});

test('a start lies less than ten years ahead', async () => {
  expect(await times('2036-03-03T10:00:00Z', '2036-03-03T11:00:00Z')).toMatch('2036-03-03T10:00:00Z');
  expect(await times('2036-03-03T10:33:00Z', '2036-03-03T11:33:00Z')).toMatch('10 years');
});
