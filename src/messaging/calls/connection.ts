import type { Account } from '../../domain/account';
import type { Failure, Result } from '../../domain/failure';
import type { Feature } from '../../domain/feature';
import type { Invitation } from '../../domain/invitation';
import type { Region } from '../../domain/region';
import type { Way } from '../../domain/way';
import type { Empty } from './empty';

/** The way to Webex, and the person's own room there. */
export interface ConnectionCalls {
  'connection.read': { from: 'ui'; request: Empty; reply: Result<ConnectionView> };
  /** Opens Webex's sign-in window. */
  'connection.connect': { from: 'ui'; request: ConnectChoice; reply: Result<AccountView> };
  /** Opens Webex's sign-in window again, for what a feature needs beside the scopes granted so far. */
  'feature.allow': { from: 'ui'; request: { feature: Feature }; reply: Result<AccountView> };
  'feature.withhold': { from: 'ui'; request: { feature: Feature }; reply: Result<null> };
  'connection.disconnect': { from: 'ui'; request: DisconnectChoice; reply: Result<Disconnected> };
  /** The invitation to the person's own room; Webex is asked the first time only. */
  'room.read': { from: 'ui'; request: Empty; reply: Result<Invitation> };
  /** The invitation to the room whose link was typed here, if there is one. */
  'room.typed': { from: 'ui'; request: Empty; reply: Result<Invitation | null> };
  'room.keep': { from: 'ui'; request: { link: string }; reply: Result<Invitation> };
  'room.forget': { from: 'ui'; request: Empty; reply: Result<null> };
}

export interface ConnectionView {
  readonly redirectUri: string;
  /** What the main job needs, and what each feature needs beside it. */
  readonly scopes: readonly string[];
  readonly featureScopes: Readonly<Record<Feature, readonly string[]>>;
  /** The integration that needs nothing entered: the organisation's or the build's. */
  readonly preset?: { readonly way: 'publisher' | 'organisation'; readonly clientId: string; readonly region: Region };
  readonly ownAllowed: boolean;
  /** Of the stored connection; the secret never leaves the background. */
  readonly stored?: { readonly way: Way; readonly clientId: string; readonly region: Region };
  readonly connected?: AccountView;
  /** Where its meetings are made; missing where only Webex knows which of several that is. */
  readonly site?: string;
  /** Features that are switched on, with their scopes granted. */
  readonly features: readonly Feature[];
  /** Why there is no way to Webex just now: signed out, or a policy that can't be used. */
  readonly failure?: Failure;
  /** Nothing can be kept in this browser: the sign-in lasts until it is closed. */
  readonly inMemory: boolean;
}

export interface AccountView {
  readonly account: Account;
  readonly canSchedule: boolean;
}

/** What to connect with, and how. */
export interface ConnectChoice {
  readonly using:
    | { readonly kind: 'preset' }
    /** An empty secret keeps the stored one of the same client ID. */
    | { readonly kind: 'own'; readonly region: Region; readonly clientId: string; readonly clientSecret: string };
  /** Lets Webex ask which account, instead of taking the one it knows. */
  readonly chooseAccount: boolean;
  /** Goes on although it is not known yet whether some meetings were made, and nobody could find out afterwards. */
  readonly leaveUnclear: boolean;
}

export interface DisconnectChoice {
  readonly leaveUnclear: boolean;
  /** Also forgets the meetings made here. They stay in Webex. */
  readonly forgetMeetings: boolean;
}

export interface Disconnected {
  /** Whether Webex took its tokens back; `unknown` where no address is known that could do it. */
  readonly revoked: 'yes' | 'no' | 'unknown';
  /** Webex's own page for taking access away. */
  readonly tokensPage?: string;
  /** How many meetings made here stay listed, to read only. */
  readonly meetingsKept: number;
}
