import type { HostPageId } from './host-page';
import type { Invitation } from './invitation';
import type { Schedule } from './schedule';

/**
 * A host page's own form for a new event, filled in: for where an open event took nothing of ours. Undefined where the page
 * has no such address.
 * @param origin where the person has the page open, such as `https://outlook.live.com`
 */
export function filledInEvent(
  page: HostPageId,
  origin: string,
  invitation: Invitation,
  schedule: Schedule,
): string | undefined {
  if (page === 'google_calendar') return googleForm(origin, invitation, schedule);
  return page === 'outlook' ? outlookForm(origin, invitation, schedule) : undefined;
}

function googleForm(origin: string, { title, link, lines }: Invitation, { start, end, timezone }: Schedule): string {
  const dates = [start, end].map((time) => time.slice(0, 'YYYY-MM-DDTHH:mm:ss'.length).replace(/[-:]/g, ''));
  const query = {
    action: 'TEMPLATE',
    text: title,
    location: link,
    details: lines.join('\n'),
    dates: dates.join('/'),
    ctz: timezone,
  };
  return `${origin}/calendar/render?${new URLSearchParams(query)}`;
}

/** It takes instants, and a text as HTML (github.com/InteractionDesignFoundation/add-event-to-calendar-docs, outlook-web). */
function outlookForm(origin: string, { title, link, html }: Invitation, { start, end }: Schedule): string {
  const instant = (time: string) => new Date(time).toISOString().replace('.000', '');
  const query = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    location: link,
    body: html,
    startdt: instant(start),
    enddt: instant(end),
  };
  return `${origin}/calendar/deeplink/compose?${new URLSearchParams(query)}`;
}
