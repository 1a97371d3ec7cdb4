import type { FailureCode } from './failure';
import type { HostPageId } from './host-page';

/** Everything that counts as an action. Looking at something is none. */
export const ACTIONS = [
  'made',
  'retried',
  'found_again',
  'inserted',
  'changed',
  'adopted',
  'removed',
  'connected',
  'disconnected',
  'sign_in_ended',
  'feature_on',
  'feature_off',
  'page_on',
  'page_off',
  'sync_on',
  'sync_off',
  'settings_saved',
  'settings_loaded',
  'kept_saved',
  'erased',
  'access_started',
  'access_finished',
  'access_forgotten',
  'person_erased',
] as const;

export type Action = (typeof ACTIONS)[number];

/** From where: a host page of this kind, one of our own pages, menu or keys, or the extension by itself. */
export type ActionBy = HostPageId | 'own_page' | 'menu' | 'itself';

/** What is noted of an action: what kind, when, and how it ended. Never a title, name, address or link. */
export interface ActivityEntry {
  /** UUID, made here. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly action: Action;
  readonly by: ActionBy;
  readonly outcome: 'done' | FailureCode;
}

/** Stands among the entries while nothing is to be noted. It is in no index of theirs, and outlives *Disconnect*. */
export interface ActivityOff {
  readonly id: 'off';
}

/** So many are kept; the oldest goes first. */
export const MOST_ACTIVITY = 200;
