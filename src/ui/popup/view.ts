import type { Failure } from '../../domain/failure';
import type { Invitation, MadeMeeting } from '../../domain/invitation';

/** What the popup shows. */
export type View =
  | { readonly kind: 'loading' }
  | { readonly kind: 'form'; readonly failed?: Failed }
  | { readonly kind: 'busy'; readonly sentence: string; readonly title: string }
  | ({ readonly kind: 'made'; readonly copied: boolean; readonly unsaved?: boolean | undefined } & MadeMeeting)
  | { readonly kind: 'room'; readonly invitation: Invitation; readonly copied: boolean };

/** What came to nothing before. */
export interface Failed {
  readonly failure: Failure;
  /** Of the click that was to make a meeting. */
  readonly key?: string;
  /** The same can still be made. */
  readonly canRetry?: boolean;
}
