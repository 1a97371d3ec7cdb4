import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELDS, type Field, MEETING_FIELDS, STAY_FIELDS } from '../../../src/access-request/fields';
import { harmless } from '../../../src/access-request/harmless';
import { toCsv } from '../../../src/access-request/to-csv';
import type { AccessMatch } from '../../../src/domain/access-request';
import { hostile, inParts, meetings, REQUEST } from './arbitrary';

const ALL: ReadonlySet<Field> = new Set(FIELDS);

function written(parts: readonly (readonly AccessMatch[])[], fields: ReadonlySet<Field> = ALL): string {
  const file = toCsv({ request: REQUEST, fields, exportedAt: '2027-03-03T09:20:00Z' });
  return [file.begin(), ...parts.map((part) => file.meetings(part)), file.notSearched([]), file.end()].join('');
}

/** RFC 4180, letter by letter; knows nothing of how the file was written. */
function parse(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === separator || (letter === '\r' && text[at + 1] === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter === '\r') {
        rows.push([]);
        at += 1;
      }
    } else cell += letter;
  }
  if (cell !== '') rows.at(-1)?.push(cell);
  if (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** What a spreadsheet would calculate: written here a second time, in other words. */
function isFormula(cell: string): boolean {
  const first = [...cell].find(
    (letter) => !/[\s\p{Cf}\p{Cc}"'\u2018\u2019\u201C\u201D\u00AB\u00BB\u0060\u00B4]/u.test(letter),
  );
  return '=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212'.includes(first ?? 'none');
}

/** The apostrophe before a text is ours where what follows looks like a formula. */
function original(cell: string): string {
  const text = cell.slice(1);
  const whole = cell.startsWith("'") && (isFormula(text) || /^'*[\t\r\n]/.test(text)) ? text : cell;
  return whole
    .split(/([;\t\r\n])/)
    .map((piece, at) => (at > 0 && piece.startsWith("'") && isFormula(piece.slice(1)) ? piece.slice(1) : piece))
    .join('');
}

const told = (value: unknown): string => (value === undefined ? '' : String(value));

function expectedRows(all: readonly AccessMatch[]): string[][] {
  return all.flatMap((meeting) =>
    (meeting.stays.length > 0 ? meeting.stays : [undefined]).map((stay) =>
      [
        ...[meeting.title, meeting.start, meeting.end, meeting.timezone, meeting.number],
        ...[meeting.totalParticipants, meeting.isOneOnOne, meeting.host?.name, meeting.host?.email],
        ...[meeting.site, meeting.meetingId, meeting.seriesId],
        ...[stay?.joined, stay?.left, stay?.name, stay?.isCoHost, stay?.isInvitee, stay?.devices.join('; ')],
      ].map(told),
    ),
  );
}

test('whatever stands in a meeting is read back as it was, one row for each stay', () => {
  fc.assert(
    fc.property(inParts(meetings), (parts) => {
      const text = written(parts);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const [head, ...rows] = parse(text.slice(1));
      expect(head).toEqual([...MEETING_FIELDS, ...STAY_FIELDS]);
      expect(rows.map((row) => row.map(original))).toEqual(expectedRows(parts.flat()));
    }),
  );
});

test('no cell begins a formula, a tab or a line end', () => {
  fc.assert(
    fc.property(inParts(meetings), (parts) => {
      const cells = parse(written(parts).slice(1)).flat();
      expect(cells.filter((cell) => !cell.startsWith("'") && (isFormula(cell) || /^[\t\r\n]/.test(cell)))).toEqual([]);
    }),
  );
});

test('nor does one where a spreadsheet takes another separator', () => {
  // An apostrophe makes a text of a cell; what stands before it may have been a line end of another cell.
  const begins = /^[\s\p{Cf}"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212]/u;
  fc.assert(
    fc.property(inParts(meetings), fc.constantFrom(';', '\t'), (parts, separator) => {
      const cells = parse(written(parts).slice(1), separator).flat();
      expect(cells.filter((cell) => begins.test(cell))).toEqual([]);
    }),
  );
});

test('a text has a form of its own: the one before it can be told', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(original(harmless(text))).toBe(text);
    }),
  );
});

describe('a text that begins like a formula has an apostrophe before it', () => {
  test.each([
    '=1+1',
    '+49 30 1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\ttab',
    ' =1',
    '"=1',
    "'=1",
    '\u00A0=1',
    '\u202E=1',
    '\u200B=1',
    '\uFF1D1',
    '\uFF0B1',
    '\uFF0D1',
    '\uFF201',
  ])('%j', (text) => {
    expect(harmless(text).startsWith("'")).toBe(true);
  });

  test('also behind what another program takes for a separator', () => {
    expect(harmless('a;=1')).toBe("a;'=1");
    expect(harmless('a\n=1')).toBe("a\n'=1");
  });

  test('and any other text stays as it is, marks of direction included', () => {
    for (const text of ['Design review', 'a=b', '5', 'مراجعة \u202Ex\u202C', "it's", ''])
      expect(harmless(text)).toBe(text);
  });
});

test('numbers and dates stay as they are', () => {
  const meeting: AccessMatch = {
    requestId: REQUEST.id,
    meetingId: 'm1',
    title: 'Review',
    start: '2026-05-04T09:00:00Z',
    end: '2026-05-04T10:00:00-05:00',
    timezone: 'UTC',
    totalParticipants: 12,
    isOneOnOne: false,
    stays: [
      { joined: '2026-05-04T09:01:00Z', name: '=x', isCoHost: false, isInvitee: true, devices: ['mac', 'phone'] },
    ],
  };
  const fields = new Set<Field>(['title', 'start', 'end', 'total_participants', 'joined', 'left', 'name', 'devices']);
  expect(written([[meeting]], fields)).toBe(
    [
      '\uFEFFtitle,start,end,total_participants,joined,left,name,devices',
      `Review,2026-05-04T09:00:00Z,2026-05-04T10:00:00-05:00,12,2026-05-04T09:01:00Z,,'=x,"mac; phone"`,
      '',
    ].join('\r\n'),
  );
});

test('a time that is none is a text like any other', () => {
  const [, [start = ''] = []] = parse(written([[{ ...SMALL, start: '=1' }]], new Set<Field>(['start'])).slice(1));
  expect(start).toBe("'=1");
});

const SMALL: AccessMatch = {
  requestId: REQUEST.id,
  meetingId: 'm',
  title: '',
  start: '',
  end: '',
  timezone: '',
  totalParticipants: 1,
  isOneOnOne: false,
  stays: [],
};
