import type { ActivityEntry } from '../../domain/activity';
import type { Result } from '../../domain/failure';
import type { Feature } from '../../domain/feature';
import type { KeptKind } from '../../domain/kept';
import type { Empty } from './empty';

/** What this extension may do, what it keeps, and what it has done. */
export interface TrustCalls {
  'permissions.read': { from: 'ui'; request: Empty; reply: Result<PermissionsView> };
  /** Reads everything that is kept, to tell of it. */
  'kept.read': { from: 'ui'; request: Empty; reply: Result<readonly KeptView[]> };
  /** All of it but secrets, as the text of a JSON file. What lies in the caller's own storage it has to bring. */
  'kept.export': { from: 'ui'; request: { ownStorage: Readonly<Record<string, string>> }; reply: Result<string> };
  /** Erases a kind, or everything, reads again, and tells what is left. Whatever is still there is a failure. */
  'kept.erase': { from: 'ui'; request: EraseRequest; reply: Result<Erased> };
  'activity.read': { from: 'ui'; request: Empty; reply: Result<ActivityView> };
  /** Switched off, nothing is noted any more and what was is deleted. */
  'activity.turn': { from: 'ui'; request: { isOn: boolean }; reply: Result<ActivityView> };
}

export interface PermissionsView {
  readonly redirectUri: string;
  /** Missing while nobody is signed in. */
  readonly clientId?: string;
  /** What Webex has granted; missing while nobody is signed in. */
  readonly granted?: readonly string[];
  readonly features: readonly Feature[];
  /** Browser permissions and origins that are granted now, of those that our manifest names. */
  readonly browser: readonly string[];
}

/** What the background can erase: all but what lies in our pages' own storage, which they erase themselves. */
export type Erasable = Exclude<KeptKind, 'welcome'> | 'everything';

export interface EraseRequest {
  readonly what: Erasable;
  /** Goes on although it is not known yet whether some meetings were made, and nobody could find out afterwards. */
  readonly leaveUnclear: boolean;
}

export interface Erased {
  readonly kept: readonly KeptView[];
  /** Whether Webex took its tokens back; missing where there were none to take. */
  readonly revoked?: 'yes' | 'no' | 'unknown';
  /** Webex's own page for taking access away. */
  readonly tokensPage?: string;
}

export interface KeptView {
  readonly kind: KeptKind;
  /** Records of it. */
  readonly count: number;
  /** When its oldest was written, in milliseconds since 1970, where that is known. */
  readonly oldest?: number;
  readonly place: 'encrypted' | 'plain' | 'memory' | 'sync' | 'page';
}

export interface ActivityView {
  readonly isOn: boolean;
  /** Newest first. */
  readonly entries: readonly ActivityEntry[];
}
