import type { AccessRequestCalls } from './calls/access-requests';
import type { ConnectionCalls } from './calls/connection';
import type { MeetingCalls } from './calls/meetings';
import type { PageCalls } from './calls/pages';
import type { SettingsCalls } from './calls/settings';
import type { TrustCalls } from './calls/trust';

/**
 * Every call another context may make of the background: one row each. `from` says who may call:
 * `page` is our script on a host page, `ui` one of our own pages.
 */
export interface Calls
  extends MeetingCalls,
    ConnectionCalls,
    SettingsCalls,
    PageCalls,
    TrustCalls,
    AccessRequestCalls {}

export type CallName = keyof Calls;
export type CallerKind = 'page' | 'ui';
export type RequestOf<Name extends CallName> = Calls[Name]['request'];
export type ReplyOf<Name extends CallName> = Calls[Name]['reply'];

/** A call as it travels. The version lets a newer background tell an older page that it is outdated. */
export interface CallMessage<Name extends CallName = CallName> {
  readonly oneClick: typeof PROTOCOL;
  readonly call: Name;
  readonly request: RequestOf<Name>;
}

export const PROTOCOL = 1;

/** How other contexts reach the background. Failures are values; it never rejects. */
export type Caller = <Name extends CallName>(call: Name, request: RequestOf<Name>) => Promise<ReplyOf<Name>>;
