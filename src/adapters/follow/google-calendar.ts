import { findVisible } from '../find';
import { eventIdOf, plannedIn } from '../google-event-id';
import type { Editor } from '../page-adapter';
import { googleCalendarEvent } from '../pages/google-calendar';
import type { FollowedPage } from './followed-page';

/** `/eventedit/<event>`, or `/eventedit/duplicate/<event>` and `/eventedit/copy/<event>/<calendar>`. */
const ADDRESS = /\/eventedit(?:\/([^/]+))?(\/[^/]+)?/;

/** The bubble: only new events are edited there. */
const isReused = ({ root }: Editor): boolean => root.matches('[role="dialog"]');

export const followedGoogleCalendar: FollowedPage = {
  ...googleCalendarEvent,
  isReused,

  save: '#xSaveBu, [jsname="x8hlje"]',
  title: '#xTiIn, [jsname="GYcwYe"] input',
  question: '[role$="dialog"], [aria-modal="true"]',
  choice: '[type="radio"], [role="radio"]',
  // Their order in Google's help (support.google.com/calendar/answer/37115), the same in every language.
  scopes: ['this', 'following', 'all'],

  standing(editor) {
    const [, event, more] = ADDRESS.exec(location.pathname) ?? [];
    if (isReused(editor)) return 'new';
    const isNew = editor.root.closest<HTMLElement>('[data-is-create]')?.dataset.isCreate ?? String(!event);
    if (isNew === 'true') return event ? 'copy' : 'new';
    return more ? 'copy' : 'saved';
  },

  named(editor) {
    if (followedGoogleCalendar.standing(editor) !== 'saved') return {};
    const { eventid } = editor.root.closest<HTMLElement>('[data-eventid]')?.dataset ?? {};
    const value = eventid || ADDRESS.exec(location.pathname)?.[1] || '';
    return { eventId: eventIdOf(value) || undefined, planned: plannedIn(value) };
  },

  async peek(editor, signal) {
    const isCollapsed = findVisible(editor.root, ['[data-key="startTime"]']);
    return isCollapsed ? undefined : googleCalendarEvent.read(editor, signal);
  },
};
