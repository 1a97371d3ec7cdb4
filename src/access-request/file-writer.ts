import type { AccessFailure, AccessMatch, AccessRequest } from '../domain/access-request';
import type { Field } from './fields';

/** What a file is made from, beside the meetings, which come a part at a time. */
export interface FileOf {
  readonly request: AccessRequest;
  readonly fields: ReadonlySet<Field>;
  /** ISO 8601 */
  readonly exportedAt: string;
}

/**
 * Writes a file a part at a time, so that no more than a part of the meetings is ever held: `begin`, then any number of
 * parts of meetings, then of what was not searched, then `end`. The texts one after the other are the file.
 */
export interface FileWriter {
  readonly type: string;
  begin(): string;
  meetings(part: readonly AccessMatch[]): string;
  notSearched(part: readonly AccessFailure[]): string;
  end(): string;
}
