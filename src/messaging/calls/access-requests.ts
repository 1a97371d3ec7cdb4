import type { AccessFailure, AccessMatch, AccessQuestion, AccessRequest } from '../../domain/access-request';
import type { Failure, Result } from '../../domain/failure';
import type { Empty } from './empty';

/** A person's data in the host's Webex meetings, on request. */
export interface AccessRequestCalls {
  /** All that are kept here, newest first. */
  'access.list': { from: 'ui'; request: Empty; reply: Result<readonly AccessView[]> };
  /** Notes a request down under this key; it goes on only while it is asked to. The same key again changes nothing. */
  'access.start': { from: 'ui'; request: { id: string; question: AccessQuestion }; reply: Result<AccessView> };
  /**
   * Works on a request for the next few seconds and tells at once how far it is: a page that is open asks every second or so.
   * One that has stopped goes on as soon as what it waited for is mended.
   */
  'access.go_on': { from: 'ui'; request: { id: string }; reply: Result<AccessView> };
  /** Ends a request for good; what was found so far stays until it is forgotten. */
  'access.cancel': { from: 'ui'; request: { id: string }; reply: Result<AccessView> };
  /** Deletes a request and all that was found for it. */
  'access.forget': { from: 'ui'; request: { id: string }; reply: Result<null> };
  /** What was found, in the order of the meetings' start, a part at a time. */
  'access.matches': { from: 'ui'; request: AccessPart; reply: Result<Part<AccessMatch>> };
  /** What could not be looked through, a part at a time. */
  'access.failures': { from: 'ui'; request: AccessPart; reply: Result<Part<AccessFailure>> };
  /** What `person.erase` would erase and change. */
  'person.find': { from: 'ui'; request: { email: string }; reply: Result<ErasedPerson> };
  /** Erases all that is kept here about a person. Webex is not asked. */
  'person.erase': { from: 'ui'; request: { email: string }; reply: Result<ErasedPerson> };
}

export interface AccessPart {
  readonly id: string;
  /** The `next` of the part before; missing for the first. */
  readonly after?: string | undefined;
}

export interface Part<T> {
  readonly items: readonly T[];
  /** Missing where nothing follows. */
  readonly next?: string;
}

export interface AccessView {
  readonly request: AccessRequest;
  /** Whether it is being worked on just now. Of several requests one is, and the others wait for it. */
  readonly isWorking: boolean;
  /** What holds it up although it goes on by itself: offline, Webex does not answer. */
  readonly trouble?: Failure;
  /** Webex has asked us to wait for so many seconds more. */
  readonly waitsSeconds?: number;
  /** An estimate; missing while nothing can be said. */
  readonly secondsLeft?: number;
}

export interface ErasedPerson {
  /** How many records were erased here, and how many changed because only a part of them was about the person. */
  readonly erased: number;
  readonly changed: number;
  /** The person is the account that is connected: its records go with Disconnect. */
  readonly isAccount: boolean;
}
