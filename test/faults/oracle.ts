import type { Creation } from '../../src/domain/creation';
import type { MeetingRecord } from '../../src/domain/meeting';
import type { Webex } from '../simulator/webex';
import type { StoredMeeting } from '../simulator/webex-state';
import { type Click, isOf, UNSETTLED } from './clicks';

/** What the simulated Webex holds in the end, held against what the browser knows and the person was told. */
export interface Verdict {
  /** Meetings of a click beyond its one. */
  readonly duplicates: readonly string[];
  /** Meetings that the person was promised and that are gone, or that are there and not known here. */
  readonly losses: readonly string[];
  /** Changes and removals of meetings that were not made here, tried or done. */
  readonly foreignTouched: readonly string[];
  /** Mails that Webex sent. */
  readonly mails: readonly string[];
}

export interface Kept {
  readonly journal: readonly Creation[];
  readonly meetings: readonly MeetingRecord[];
}

export interface Evidence {
  readonly webex: Webex;
  readonly clicks: readonly Click[];
  readonly foreign: ReadonlySet<string>;
  readonly kept: Kept;
}

export function judge({ webex, clicks, foreign, kept }: Evidence): Verdict {
  const { meetings, requests, mails } = webex.state;
  const made = (click: Click): StoredMeeting[] => meetings.filter((one) => !foreign.has(one.id) && isOf(click, one));
  const known = [...meetings, ...webex.state.removed];
  const isOurs = (id: string): boolean =>
    !foreign.has(id) && clicks.some((click) => known.some((meeting) => meeting.id === id && isOf(click, meeting)));
  const touched = requests.flatMap(({ method, path }) => {
    const id = ['PATCH', 'DELETE'].includes(method) ? decodeURIComponent(path.split('/')[3] ?? '') : undefined;
    return id === undefined || isOurs(id)
      ? []
      : [`${method} of ${foreign.has(id) ? 'a foreign' : 'an unknown'} meeting`];
  });
  const gone = [...foreign].filter((id) => !meetings.some((meeting) => meeting.id === id));
  return {
    duplicates: clicks
      .filter(({ forgotten }) => forgotten !== 'warned')
      .flatMap((click) =>
        made(click)
          .slice(1)
          .map(() => `${click.name} has ${made(click).length} meetings`),
      ),
    losses: clicks.flatMap((click) => lossesOf(click, made(click), kept)),
    foreignTouched: [...touched, ...gone.map(() => 'a foreign meeting is gone')],
    mails: mails.map(({ occasion }) => `a mail: ${occasion}`),
  };
}

function lossesOf(click: Click, made: readonly StoredMeeting[], { journal, meetings }: Kept): string[] {
  const { name, told, removal } = click;
  const losses: string[] = [];
  if (click.link !== undefined && removal === undefined && !made.some(({ webLink }) => webLink === click.link)) {
    losses.push(`${name}: the person was given a meeting that is not there`);
  }
  if (removal === 'removed' && made.length > 0 && click.forgotten !== 'warned') {
    losses.push(`${name}: was removed, and a meeting of it is there`);
  }
  const [meeting] = made;
  if (meeting === undefined || click.forgotten) return losses;
  if (told !== undefined && told !== 'made' && !UNSETTLED.has(told) && removal === undefined) {
    losses.push(`${name}: a meeting is there, and the last thing the person was told is ${told}`);
  }
  const row = journal.find(({ key }) => key === click.key);
  const recordOf = (id: string) => meetings.find((record) => record.meeting.id === id)?.meeting;
  const isKept = made.some(({ id }) => row?.meetingId === id && recordOf(id) !== undefined);
  for (const { id, recurrence } of made) {
    const known = recordOf(id);
    if (recurrence !== row?.recurrence) losses.push(`${name}: Webex repeats it as ${recurrence ?? 'never'}`);
    if (known && known.recurrence !== recurrence)
      losses.push(`${name}: known here as repeating ${known.recurrence ?? 'never'}`);
  }
  if (!isKept || (row?.state !== 'confirmed' && row?.state !== 'delivered')) {
    const why = `${row?.state ?? 'no'} row${row?.failure ? ` (${row.failure.code})` : ''}`;
    losses.push(`${name}: a meeting is there and not known here, ${why}; told: ${told ?? 'nothing'}`);
  }
  return losses;
}
