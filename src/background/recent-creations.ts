import { type Creation, isUnsettled } from '../domain/creation';
import { done, failed, type Result } from '../domain/failure';
import type { MeetingRecord } from '../domain/meeting';
import { isOpen, isSameWish, waitsAs } from '../domain/waiting';
import type { CreationView } from '../messaging/calls/meetings';
import type { Clock } from '../platform/clock';
import type { Journal } from '../storage/journal';
import type { Meetings } from '../storage/meetings';
import type { Invitations, InvitationWriter } from './invitations';

export interface RecentCreationsNeeds {
  readonly journal: Journal;
  readonly meetings: Meetings;
  readonly clock: Clock;
  readonly invitations: Pick<Invitations, 'writer'>;
}

export interface RecentCreations {
  /** The clicks that still want something of the person, newest first. Webex is not asked. */
  waiting(): Promise<Result<readonly CreationView[]>>;
  /** A click whose meeting may still be made stays, or nobody would hear of it. */
  dismiss(key: string): Promise<Result<null>>;
}

const MOST_GONE = 10;

/** A meeting as the click that made it: its row may be forgotten by now, or be in another browser. */
const creationOf = ({ meeting, key, clientId, accountId, madeAt }: MeetingRecord): Creation => ({
  ...{ key, clientId, accountId, state: 'delivered', origin: 'page', createdAt: madeAt },
  ...{ title: meeting.title, lookUps: 0, dismissed: false },
  draft: { title: meeting.title, when: { kind: 'now', zone: meeting.timezone } },
  schedule: { start: meeting.start, end: meeting.end, timezone: meeting.timezone },
});

export function makeRecentCreations({ journal, meetings, clock, invitations }: RecentCreationsNeeds): RecentCreations {
  async function viewOf(creation: Creation, writer: InvitationWriter): Promise<CreationView | undefined> {
    const waits = waitsAs(creation, clock.now());
    if (!waits) return undefined;
    const record = await meetings.byKey(creation.key);
    if (!isOpen(waits, creation, record?.endsAt, clock.now())) return undefined;
    const made = record && { key: creation.key, invitation: writer.toMeeting(record) };
    return { creation, waits, ...(made ? { made } : {}) };
  }

  /** Meetings whose event was seen to go, however long ago they were made, and wherever. */
  async function withoutEvent(writer: InvitationWriter): Promise<readonly CreationView[]> {
    return (await meetings.withoutEvent(MOST_GONE)).map((record) => ({
      creation: creationOf(record),
      waits: 'gone',
      made: { key: record.key, invitation: writer.toMeeting(record) },
    }));
  }

  return {
    async waiting() {
      const [all, writer] = await Promise.all([journal.since(0), invitations.writer()]);
      const open = all.filter((row, at) => row.state !== 'failed' || !isOvertaken(row, all.slice(0, at)));
      const gone = await withoutEvent(writer);
      const isGone = ({ creation }: CreationView) => gone.some((view) => view.creation.key === creation.key);
      const views = (await Promise.all(open.map((row) => viewOf(row, writer)))).filter((view) => view !== undefined);
      return done([...gone, ...views.filter((view) => !isGone(view))]);
    },
    async dismiss(key) {
      const row = await journal.change(key, { dismissed: true }, (one) => !isUnsettled(one));
      if (row && isUnsettled(row)) return failed('unclear');
      const record = await meetings.byKey(key);
      if (record?.goneAt !== undefined) await meetings.note(record.meeting.id, { goneAt: undefined });
      return done(null);
    },
  };
}

/** What came to nothing is offered again only until a later click has made it. */
const isOvertaken = (row: Creation, later: readonly Creation[]): boolean =>
  later.some((one) => (one.state === 'confirmed' || one.state === 'delivered') && isSameWish(one, row));
