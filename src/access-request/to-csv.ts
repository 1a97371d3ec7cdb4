import type { Stay } from '../domain/access-request';
import { type Field, MEETING_FIELDS, OF_MEETING, OF_STAY, STAY_FIELDS, type Value } from './fields';
import type { FileOf, FileWriter } from './file-writer';
import { harmless } from './harmless';

/** Tells spreadsheets that the letters are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * A table with one row for each stay, and one for a meeting without any (RFC 4180, with a byte order mark). What could
 * not be looked through is no stay: it stands in the other kind of file.
 */
export function toCsv({ fields }: FileOf): FileWriter {
  const ofMeeting = MEETING_FIELDS.filter((field) => fields.has(field));
  const ofStay = STAY_FIELDS.filter((field) => fields.has(field));
  return {
    type: 'text/csv',
    begin: () => BYTE_ORDER_MARK + row([...ofMeeting, ...ofStay]),
    meetings: (part) =>
      part
        .flatMap((meeting) => {
          const first = ofMeeting.map((field) => cell(field, OF_MEETING[field](meeting)));
          const rowOf = (stay?: Stay) =>
            row([...first, ...ofStay.map((field) => (stay ? cell(field, OF_STAY[field](stay)) : ''))]);
          return meeting.stays.length > 0 ? meeting.stays.map(rowOf) : [rowOf()];
        })
        .join(''),
    notSearched: () => '',
    end: () => '',
  };
}

const row = (cells: readonly string[]): string => cells.join(',') + LINE_END;

const TIMES: ReadonlySet<Field> = new Set<Field>(['start', 'end', 'joined', 'left']);
const ISO_TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

function cell(field: Field, value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join('; ');
  return quoted(TIMES.has(field) && ISO_TIME.test(text) ? text : harmless(text));
}

const quoted = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
