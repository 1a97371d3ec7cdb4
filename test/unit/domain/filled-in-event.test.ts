import { describe, expect, test } from 'vitest';
import { filledInEvent } from '../../../src/domain/filled-in-event';
import { HOST_PAGE_IDS, type HostPageId } from '../../../src/domain/host-page';

const INVITATION = {
  title: 'Numbers & plans',
  link: 'https://acme.example.webex.com/acme/j.php?MTID=m1',
  lines: ['Join the Webex meeting: https://acme.example.webex.com/acme/j.php?MTID=m1', 'Meeting number: 1'],
  html: 'Join the Webex meeting: <a href="https://acme.example.webex.com/acme/j.php?MTID=m1">…</a><br>Meeting number: 1',
};
/** Over midnight, in the night in which the clocks are put forward. */
const NIGHT = {
  start: '2027-03-27T23:00:00+01:00',
  end: '2027-03-28T04:00:00+02:00',
  timezone: 'Europe/Berlin',
};

function opened(page: HostPageId, origin: string) {
  const url = new URL(filledInEvent(page, origin, INVITATION, NIGHT) ?? '');
  return { path: url.origin + url.pathname, query: Object.fromEntries(url.searchParams) };
}

describe("a page's own form for a new event, filled in", () => {
  test('in Google Calendar: wall times and their zone', () => {
    const { path, query } = opened('google_calendar', 'https://calendar.google.com');
    expect(path).toBe('https://calendar.google.com/calendar/render');
    expect(query).toEqual({
      action: 'TEMPLATE',
      text: INVITATION.title,
      location: INVITATION.link,
      details: INVITATION.lines.join('\n'),
      dates: '20270327T230000/20270328T040000',
      ctz: 'Europe/Berlin',
    });
  });

  test('in Outlook, at the address of the mailbox: instants, and the text as HTML', () => {
    const { path, query } = opened('outlook', 'https://outlook.live.com');
    expect(path).toBe('https://outlook.live.com/calendar/deeplink/compose');
    expect(query).toEqual({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: INVITATION.title,
      location: INVITATION.link,
      body: INVITATION.html,
      startdt: '2027-03-27T22:00:00Z',
      enddt: '2027-03-28T02:00:00Z',
    });
  });

  test('no other page has one', () => {
    const others = HOST_PAGE_IDS.filter((id) => !['google_calendar', 'outlook'].includes(id));
    expect(others.map((id) => filledInEvent(id, 'https://mail.google.com', INVITATION, NIGHT))).toEqual(
      others.map(() => undefined),
    );
  });
});
