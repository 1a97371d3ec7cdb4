import type { ViewName } from '../../src/ui/trust/views';
import type { PageState } from './popup-states';
import { ACTIVITY_STATES } from './trust/activity-states';
import { ADMINISTRATOR_STATES } from './trust/administrator-states';
import { KEPT_STATES } from './trust/kept-states';
import { PERMISSIONS_STATES } from './trust/permissions-states';
import { PICKER_STATES } from './trust/picker-states';

export interface TrustState extends PageState {
  readonly view: ViewName;
}

const inView =
  (view: ViewName) =>
  (state: PageState): TrustState => ({ ...state, view });

/** Everything the page about trust can look like, each state by its own name. */
export const TRUST_STATES: readonly TrustState[] = [
  ...PERMISSIONS_STATES.map(inView('permissions')),
  ...PICKER_STATES.map(inView('picker')),
  ...KEPT_STATES.map(inView('kept')),
  ...ACTIVITY_STATES.map(inView('activity')),
  ...ADMINISTRATOR_STATES.map(inView('administrator')),
];
