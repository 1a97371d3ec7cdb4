import { type Account, canSchedule, type Signature } from '../domain/account';
import {
  type ClickOrigin,
  COMMON_TAG,
  type Creation,
  canRetry,
  isBy,
  isOpen,
  isUnsettled,
  tagOf,
} from '../domain/creation';
import { done, type Failure, failed, type Result } from '../domain/failure';
import type { Invitation, MadeMeeting } from '../domain/invitation';
import { inviteesOf } from '../domain/invitees';
import type { LaidDown } from '../domain/laid-down';
import type { MeetingRecord } from '../domain/meeting';
import type { MeetingDraft } from '../domain/meeting-draft';
import { type Choices, NO_CHOICES, optionsFor } from '../domain/meeting-options';
import { scheduleOf } from '../domain/schedule';
import { isSameWish } from '../domain/waiting';
import type { Clock } from '../platform/clock';
import type { Cap, Journal } from '../storage/journal';
import type { Meetings } from '../storage/meetings';
import type { CreateOutcome, WebexClient } from '../webex/client';
import { recurrenceAskedFor } from './asked-recurrence';
import type { ConfirmMeeting } from './confirm-meeting';
import type { Invitations } from './invitations';
import type { LookUp } from './look-up';
import { meetingTitle } from './meeting-title';

export interface CreateMeetingNeeds {
  readonly journal: Journal;
  readonly meetings: Meetings;
  readonly webex: WebexClient;
  readonly clock: Clock;
  readonly lookUp: Pick<LookUp, 'settle' | 'watch'>;
  readonly confirm: ConfirmMeeting;
  /** Who is connected, or undefined. */
  whoAmI(): Promise<Signature | undefined>;
  /** Why nobody is. */
  whyNobody(): Promise<Failure>;
  /** What is chosen for all meetings of this account. */
  choicesOf(account: Account): Promise<Choices>;
  /** The same, of the account that is connected or was last. */
  lastChoices(): Promise<Choices>;
  /** What the organisation lays down for all its people. */
  laidDown(): Promise<LaidDown>;
  readonly invitations: Pick<Invitations, 'writer'>;
  defaultTitle(): string;
  /** The sentence that Webex has made a meeting for the first date only. */
  sayOneDate(): string;
  isOnline(): boolean;
}

export interface CreateMeeting {
  /** True while this background waits for the answer to this click. */
  isUnderWay(key: string): boolean;
  /** One click, one meeting: the same key gives the same answer, however often and whenever it comes. */
  create(key: string, draft: MeetingDraft, origin: ClickOrigin): Promise<Result<MadeMeeting>>;
  /** Makes, by a click of its own, what an earlier click asked for in vain. */
  retry(key: string, newKey: string): Promise<Result<MadeMeeting>>;
  /** What a click made, waiting for it while it is under way. */
  outcome(key: string): Promise<Result<MadeMeeting>>;
}

/** At most so many meetings from host pages, whatever a page does to its buttons (design: hostile page). */
const PAGE_CAPS: readonly Cap[] = [
  { within: 60_000, most: 5 },
  { within: 3_600_000, most: 30 },
];

const LONGEST_PAUSE_SECONDS = 30;

export function makeCreateMeeting(needs: CreateMeetingNeeds): CreateMeeting {
  const { journal, meetings, webex, clock, lookUp } = needs;
  /** The clicks whose request this very background has sent and not yet heard back from. */
  const underWay = new Map<string, Promise<Result<MadeMeeting>>>();

  /** @param instead an earlier click that came to nothing, whose place this one takes */
  async function start(
    key: string,
    draft: MeetingDraft,
    origin: ClickOrigin,
    instead?: string,
  ): Promise<Result<MadeMeeting>> {
    const known = await journal.read(key);
    if (known) return resume(known);
    const me = await needs.whoAmI();
    if (me && !canSchedule(me.account)) return failed('cannot_schedule');
    const schedule = scheduleOf(draft.when, clock.now());
    if (!schedule.ok) return schedule;
    const recurrence = recurrenceAskedFor(draft, schedule.value, clock.now());
    if (!recurrence.ok) return recurrence;
    // What can't be sent is noted all the same, so that it can be offered again.
    const failure: Failure | undefined = me
      ? needs.isOnline()
        ? undefined
        : { code: 'offline' }
      : await needs.whyNobody();
    const choices = me ? await needs.choicesOf(me.account) : NO_CHOICES;
    // Whether they are invited is judged once somebody is known to ask for it.
    const keepsGuests = me ? choices.inviteGuests : (await needs.lastChoices()).inviteGuests;
    const laidDown = await needs.laidDown();
    const { guests = [], ...others } = draft;
    const isNeutral = draft.isPrivate === true && choices.neutralTitle;
    const row: Creation = {
      key,
      state: failure ? 'failed' : 'created',
      origin,
      draft: { ...others, ...(keepsGuests ? { guests: inviteesOf(guests, [me?.account.email]) } : {}) },
      title: meetingTitle(isNeutral ? undefined : draft.title, needs.defaultTitle()),
      ...(isNeutral ? { hasNeutralTitle: true } : {}),
      schedule: schedule.value,
      ...(recurrence.value ? { recurrence: recurrence.value } : {}),
      options: optionsFor(choices, draft.options, laidDown.options),
      clientId: me?.clientId ?? '',
      accountId: me?.account.id ?? '',
      createdAt: clock.now(),
      lookUps: 0,
      dismissed: false,
      ...(failure ? { failure } : {}),
    };
    if (instead === undefined && !failure && (await hasTwinOpen(row))) return failed('earlier_unclear');
    const added =
      instead === undefined
        ? await journal.add(row, origin === 'page' ? PAGE_CAPS : [])
        : await journal.replace(instead, row);
    if (!added) return failed(instead === undefined ? 'too_many_here' : 'interrupted');
    return added.isNew && !failure ? send(row) : resume(added.row);
  }

  /** Whether a click of the same wish, made the same way, may have a meeting already and nobody knows. */
  async function hasTwinOpen(row: Creation): Promise<boolean> {
    const open = await journal.inState(['sent', 'unclear']);
    return open.some(
      (one) =>
        (one.state === 'unclear' || !underWay.has(one.key)) &&
        one.origin === row.origin &&
        one.clientId === row.clientId &&
        one.accountId === row.accountId &&
        Date.parse(one.schedule.end) > clock.now() &&
        isSameWish(one, row),
    );
  }

  /** From here on exactly one POST leaves: the row says so before it does. */
  async function send(row: Creation): Promise<Result<MadeMeeting>> {
    const leaving = { state: 'sent', sentAt: clock.now() } as const;
    const sent = await journal.change(row.key, leaving, ({ state }) => state === 'created');
    if (sent?.state !== 'sent') return sent ? resume(sent) : failed('interrupted');
    const outcome = await post(row);
    if (outcome.kind === 'made') {
      // The meeting exists even if it can't be noted here; the row stays as sent, and will be looked up.
      const confirmed = await needs.confirm(row, outcome.meeting).catch(() => 'not_noted' as const);
      await lookUp.watch();
      return confirmed === 'not_noted' ? failed('unclear') : goOn(confirmed);
    }
    if (outcome.kind === 'not_made') {
      const refused = { state: 'failed', failure: outcome.failure, endedAt: clock.now() } as const;
      const ended = await journal.change(row.key, refused, isOpen);
      // The browser may have repeated a request that Webex had acted on, so that only the repetition was refused.
      await lookUp.watch();
      return ended ? resume(ended) : { ok: false, failure: outcome.failure };
    }
    return goOn(await journal.change(row.key, { state: 'unclear' }, isUnsettled));
  }

  /** Webex may ask for a short pause, having acted on nothing; it is kept once. A longer one is for the person to keep. */
  async function post(row: Creation): Promise<CreateOutcome> {
    const tags = [COMMON_TAG, tagOf(row.key)];
    const { title, schedule, recurrence, options, draft } = row;
    // Somebody else may have signed in since: the meeting would be theirs.
    const isStillMine = async () => isBy(row, await needs.whoAmI());
    const meeting = { title, schedule, recurrence, tags, options, invitees: draft.guests };
    const ask = () => webex.createMeeting(meeting, isStillMine);
    const outcome = await ask();
    const pause = outcome.kind === 'not_made' ? outcome.failure.retryAfterSeconds : undefined;
    if (pause === undefined || pause > LONGEST_PAUSE_SECONDS) return outcome;
    await clock.wait(pause * 1000);
    const waited = await journal.change(row.key, { sentAt: clock.now() }, ({ state }) => state === 'sent');
    return waited?.state === 'sent' ? ask() : outcome;
  }

  /** Goes on with a row that was there before: nothing is ever sent for it again. */
  async function resume(row: Creation): Promise<Result<MadeMeeting>> {
    if (isOpen(row)) return lookAgain(row);
    if (row.state === 'failed') return { ok: false, failure: row.failure ?? { code: 'unexpected' } };
    const record = await meetings.byKey(row.key);
    if (!record) return failed('not_ours');
    const isCut = row.recurrence && !record.meeting.recurrence;
    const invitation = (await needs.invitations.writer()).toMeeting(record);
    await keepLines(record, invitation);
    return done({
      key: row.key,
      invitation,
      schedule: row.schedule,
      ...(isCut ? { note: needs.sayOneDate() } : {}),
    });
  }

  /** A row that is gone was erased: what came of its click can't be said any more, and is written nowhere. */
  const goOn = async (row: Creation | undefined): Promise<Result<MadeMeeting>> =>
    row ? resume(row) : failed('click_unknown');

  /** By its lines an invitation is found in a page again. Who has the meeting gets it, whether or not they can be kept. */
  async function keepLines({ meeting, written }: MeetingRecord, { lines, standing }: Invitation): Promise<void> {
    if (!written || standing) await meetings.note(meeting.id, { written: lines }).catch(() => undefined);
  }

  async function lookAgain(row: Creation): Promise<Result<MadeMeeting>> {
    const found = await lookUp.settle(row);
    return found && isOpen(found) ? failed('unclear') : goOn(found);
  }

  function once(key: string, begin: () => Promise<Result<MadeMeeting>>): Promise<Result<MadeMeeting>> {
    const running = underWay.get(key);
    if (running) return running;
    const run = begin().finally(() => underWay.delete(key));
    underWay.set(key, run);
    return run;
  }

  return {
    isUnderWay: (key) => underWay.has(key),
    create: (key, draft, origin) => once(key, () => start(key, draft, origin)),
    async retry(key, newKey) {
      const [row, begun] = await Promise.all([journal.read(key), journal.read(newKey)]);
      if (begun) return once(newKey, () => resume(begun));
      if (!row || !canRetry(row) || row.dismissed) return failed('interrupted');
      return once(newKey, () => start(newKey, row.draft, 'popup', key));
    },
    async outcome(key) {
      const row = underWay.has(key) ? undefined : await journal.read(key);
      return row ? once(key, () => resume(row)) : (underWay.get(key) ?? failed('click_unknown'));
    },
  };
}
