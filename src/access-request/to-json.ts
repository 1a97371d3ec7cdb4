import { type AccessFailure, type AccessMatch, searched } from '../domain/access-request';
import { MEETING_FIELDS, OF_MEETING, OF_STAY, STAY_FIELDS } from './fields';
import type { FileOf, FileWriter } from './file-writer';

export const JSON_FORMAT = 'webex-access-request';
export const JSON_VERSION = 1;

/** One document: the question, what was counted, the meetings, and those that could not be looked through with the reason. */
export function toJson({ request, fields, exportedAt }: FileOf): FileWriter {
  const { email, from, to, zone, progress } = request;
  const head = {
    format: JSON_FORMAT,
    version: JSON_VERSION,
    exported_at: exportedAt,
    state: request.state,
    question: { email, from, to, zone },
    counts: {
      meetings: progress.meetings,
      looked_through: searched(progress),
      matches: progress.matches,
      hosted_by_others: progress.hostedByOthers,
      failures: progress.failures,
    },
  };

  const stayFields = STAY_FIELDS.filter((field) => fields.has(field));
  const meetingOf = (meeting: AccessMatch) => ({
    ...Object.fromEntries(
      MEETING_FIELDS.filter((field) => fields.has(field)).map((field) => [field, OF_MEETING[field](meeting)]),
    ),
    ...(stayFields.length > 0
      ? {
          stays: meeting.stays.map((stay) =>
            Object.fromEntries(stayFields.map((field) => [field, OF_STAY[field](stay)])),
          ),
        }
      : {}),
  });
  // Without a title, whatever was chosen: the person may have had no part in that meeting.
  const failureOf = ({ meetingId, start, failure }: AccessFailure) => ({
    ...(fields.has('meeting_id') ? { meeting_id: meetingId } : {}),
    ...(fields.has('start') ? { start } : {}),
    reason: failure.code,
  });

  let written: 'none' | 'meetings' | 'not_searched' = 'none';
  let count = 0;
  const items = (values: readonly object[]): string =>
    values.map((value) => `${count++ === 0 ? '' : ','}\n    ${JSON.stringify(value)}`).join('');
  /** Closes what is open and opens the list that is asked for. */
  function enter(list: 'meetings' | 'not_searched'): string {
    if (written === list) return '';
    const opening = written === 'none' ? '' : `${count > 0 ? '\n  ' : ''}],\n  `;
    written = list;
    count = 0;
    return `${opening}"${list}": [`;
  }

  return {
    type: 'application/json',
    begin: () => `${JSON.stringify(head, null, 2).slice(0, -2)},\n  ${enter('meetings')}`,
    meetings: (part) => items(part.map(meetingOf)),
    notSearched: (part) => enter('not_searched') + items(part.map(failureOf)),
    end: () => `${enter('not_searched')}${count > 0 ? '\n  ' : ''}]\n}\n`,
  };
}
