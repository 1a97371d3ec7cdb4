import type { Failure, FailureCode } from '../domain/failure';
import { failureText, text } from '../i18n/text';

/** Failures that are over once somebody is signed in. */
const SIGNED_OUT: ReadonlySet<FailureCode> = new Set([
  'not_connected',
  'session_ended',
  'connection_changed',
  'vault_damaged',
  'policy_broken',
]);

export const isOverBySignIn = ({ code }: Failure): boolean => SIGNED_OUT.has(code);

/** Why a meeting that was asked for earlier could not be made now. Its time is the event's, so it can't be mended here. */
export const retryFailureText = (failure: Failure): string =>
  failure.code.startsWith('time_') ? text('retry_time') : failureText(failure);
