import type { Signature } from '../domain/account';
import { type AgendaMeeting, type ListedMeeting, twoDays } from '../domain/agenda';
import { done, type Result } from '../domain/failure';
import type { MeetingRecord } from '../domain/meeting';
import { startsBetween } from '../domain/series';
import { isJoinLink } from '../domain/webex-link';
import type { Clock } from '../platform/clock';
import type { Meetings } from '../storage/meetings';
import type { WebexClient } from '../webex/client';
import type { Invitations } from './invitations';

export interface AgendaNeeds {
  readonly meetings: Meetings;
  readonly webex: Pick<WebexClient, 'listMeetings'>;
  readonly clock: Clock;
  whoAmI(): Promise<Signature | undefined>;
  readonly invitations: Pick<Invitations, 'writer'>;
}

export interface Agenda {
  /** What is known here of today and tomorrow. Webex is not asked. */
  read(): Promise<Result<readonly AgendaMeeting[]>>;
  /** The same after one question to Webex, with the meetings of others that the person is invited to. None of it is kept. */
  refresh(): Promise<Result<readonly AgendaMeeting[]>>;
}

/** Webex may list a meeting only some time after it was made. */
const LISTED_AFTER_MS = 2 * 60_000;

/** The person's meetings of today and tomorrow. */
export function makeAgenda({ meetings, webex, clock, whoAmI, invitations }: AgendaNeeds): Agenda {
  const days = () => twoDays(clock.now(), clock.zone());

  /** With an account, what it made through the client ID of now; without one, all that was made here, to join and copy. */
  async function mine() {
    const [records, me, writer] = await Promise.all([
      meetings.between(clock.now(), days().end),
      whoAmI(),
      invitations.writer(),
    ]);
    const isMine = (record: MeetingRecord) => record.clientId === me?.clientId && record.accountId === me.account.id;
    const shown = (record: MeetingRecord, now: Partial<ListedMeeting> = {}): AgendaMeeting => {
      const { id, title, start, end, timezone, webLink, recurrence } = record.meeting;
      const series = recurrence === undefined ? {} : { isSeries: true };
      const common = { id, title, start, end, timezone, link: webLink, ours: me !== undefined, ...series };
      return { ...common, invitation: writer.toMeeting(record), ...now };
    };
    /** The dates that lie within the two days, as far as is known here. */
    const dates = (record: MeetingRecord): readonly AgendaMeeting[] => {
      const { id, start, end, recurrence } = record.meeting;
      const length = Date.parse(end) - Date.parse(start);
      return startsBetween(record.meeting, clock.now() - length, days().end).map((at) => {
        const date = { id: dateId(id, at), start: isoOf(at), end: isoOf(at + length) };
        return shown(record, recurrence === undefined ? {} : date);
      });
    };
    const own = async ({ seriesId }: ListedMeeting) => {
      const record = await meetings.byId(seriesId);
      return record && isMine(record) ? record : undefined;
    };
    return { me, records: me ? records.filter(isMine) : records, own, shown, dates };
  }

  return {
    async read() {
      const { records, dates } = await mine();
      return done(records.flatMap(dates));
    },

    async refresh() {
      const { me, records, own, shown, dates } = await mine();
      if (!me) return this.read();
      const { today, end } = days();
      const listed = await webex.listMeetings(today, end);
      if (!listed.ok) return listed;
      // Webex may have one of ours on another day than is known here.
      const told = await Promise.all(listed.value.meetings.map(async (one) => ({ ...one, record: await own(one) })));
      const asWebexSays = told.flatMap((one) => {
        const { id, title, start, end: until, timezone, link, record } = one;
        // What Webex calls the date of a single meeting would give its row another name than before.
        if (record) return [shown(record, { ...(record.meeting.recurrence && { id }), title, start, end: until })];
        return isJoinLink(link, me.account.sites)
          ? [{ id, title, start, end: until, timezone, link, ours: false }]
          : [];
      });
      const unlisted = records.filter(({ meeting }) => !told.some(({ record }) => record?.meeting.id === meeting.id));
      const stays = unlisted.filter(({ madeAt }) => !listed.value.isWhole || clock.now() - madeAt < LISTED_AFTER_MS);
      return done([...asWebexSays, ...stays.flatMap(dates)]);
    },
  };
}

const isoOf = (at: number): string => new Date(at).toISOString();

/** As Webex names one date of a series: by when it was planned. */
const dateId = (series: string, at: number): string => `${series}_${isoOf(at).replace(/[-:]|\.\d+/g, '')}`;
