import { ACTIONS, type ActivityEntry } from '../../../src/domain/activity';
import { done, failed } from '../../../src/domain/failure';
import { HOST_PAGE_IDS } from '../../../src/domain/host-page';
import { MOMENT, type PageState } from '../popup-states';

const BY: readonly ActivityEntry['by'][] = ['own_page', ...HOST_PAGE_IDS, 'menu', 'itself'];
const OUTCOMES: readonly ActivityEntry['outcome'][] = ['done', 'done', 'done', 'refused', 'done', 'rows_unclear'];

const oneOf = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;

/** Every kind of action, from every kind of place, over three days. */
export const ENTRIES: readonly ActivityEntry[] = ACTIONS.map((action, at) => ({
  id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  at: MOMENT.getTime() - at * 3 * 3_600_000,
  action,
  by: oneOf(BY, at),
  outcome: oneOf(OUTCOMES, at),
}));

/** What the view of activity can look like. */
export const ACTIVITY_STATES: readonly PageState[] = [
  { name: 'activity', replies: { 'activity.read': done({ isOn: true, entries: ENTRIES }) } },
  { name: 'activity-nothing', replies: { 'activity.read': done({ isOn: true, entries: [] }) } },
  { name: 'activity-off', replies: { 'activity.read': done({ isOn: false, entries: [] }) } },
  { name: 'activity-unreadable', replies: { 'activity.read': failed('storage') } },
];

export function activityCalled(name: string): PageState {
  const state = ACTIVITY_STATES.find((one) => one.name === name);
  if (!state) throw new Error(`no state of the activity is called ${name}`);
  return state;
}
