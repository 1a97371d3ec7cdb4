import type { Meeting } from '../domain/meeting';
import type { Voice } from '../i18n/voice';

const TOMORROW_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

/** A meeting that nobody has made, for previews: all that a meeting can have, and nothing of anybody's. */
export function exampleMeeting({ say }: Voice, now: number, timezone: string): Meeting {
  const start = Math.ceil((now + TOMORROW_MS) / HOUR_MS) * HOUR_MS;
  return {
    id: 'example',
    title: say('invite_example'),
    start: new Date(start).toISOString(),
    end: new Date(start + HOUR_MS).toISOString(),
    timezone,
    webLink: 'https://example.webex.com/example/j.php?MTID=example',
    number: '12345678901',
    password: 'example',
    numericPassword: '12345678',
    sipAddress: '12345678901@example.webex.com',
    phones: [{ label: '', number: '+1-202-555-0100' }],
    globalNumbersLink: 'https://example.webex.com/example/globalcallin.php',
  };
}
