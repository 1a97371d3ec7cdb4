import type { Result } from '../domain/failure';
import type { MadeMeeting } from '../domain/invitation';
import type { Answer, EventTimes, When } from '../domain/meeting-draft';
import { text } from '../i18n/text';
import type { NewMeetingRequest } from '../messaging/calls/meetings';
import { deliverInvitation } from './deliver-invitation';
import { failureWords } from './failure-words';
import type { OpenEditor } from './open-editor';
import type { Actions } from './panel';
import { type ReadDraft, readDraft } from './read-draft';
import type { StandingMeeting } from './standing-meeting';
import { surveyParts } from './survey-parts';

/** The person's clicks on *Add*, from what the editor says to the meeting that stands in it. */
export interface MeetingClick {
  readonly actions: Pick<Actions, 'add' | 'another' | 'now' | 'look_again'>;
  /** Answers what was asked for. */
  answer(answer: Answer): Promise<void>;
}

export function createMeetingClick(open: OpenEditor, standing: StandingMeeting): MeetingClick {
  const { adapter, call, editor, signal, show } = open;
  /** The newest click: what it asked for, and the key to ask about it again while its outcome isn't known. */
  let click: NewMeetingRequest;
  /** What is asked for beside a time. */
  let draft: Omit<ReadDraft, 'when'>;
  /** All that the person has answered since they pressed *Add*. */
  let said: Answer = {};
  /** What is known of the time that the person is asked for. */
  let known: EventTimes;
  /** The times that stood in the editor at the click. */
  let timesAtClick: string | undefined;

  /** A mail has no time of its own, so its meeting may as well begin now. */
  function askForTime(sentence: string): void {
    show('ask', [sentence], { ask: known, actions: timesAtClick === undefined ? ['now'] : [] });
  }

  /** Makes what the event says now and the person has answered: it is the newest click that counts. */
  async function go(): Promise<void> {
    const { when, ...others } = await readDraft(open);
    draft = { ...others, repeats: said.repeats ?? others.repeats };
    timesAtClick = JSON.stringify(when);
    known = when ?? adapter.suggestion?.() ?? {};
    const asked = said.when ?? (when && ({ kind: 'event', ...when } as const));
    if (asked) await make(asked);
    else askForTime(text('ask_when'));
  }

  async function make(when: When): Promise<void> {
    if (when.kind === 'said') known = when;
    click = { key: crypto.randomUUID(), draft: { ...draft, when }, calendarAddress: adapter.account?.() };
    await wait(call('meeting.create', click));
  }

  /** Waits for this click's meeting. */
  async function wait(asked: Promise<Result<MadeMeeting>>): Promise<void> {
    show('busy', [text('button_busy')]);
    const made = await asked;
    if (made.ok) {
      await deliver(made.value);
      const { when } = click.draft;
      if (when.kind === 'said') adapter.learn?.(when);
      return;
    }
    const { code, choices, remedy = 'add' } = made.failure;
    const sentence = failureWords(made.failure);
    if (code.startsWith('time_')) askForTime(sentence);
    else show('failed', [sentence], choices ? { choices } : { actions: [remedy] });
  }

  async function deliver(made: MadeMeeting): Promise<void> {
    // The editor is gone, and what its nodes show now may be another event: the popup keeps the meeting for the person.
    if (signal.aborted) return;
    const delivery = await deliverInvitation(open, made, timesAtClick);
    if (delivery) standing.delivered(made.invitation, delivery);
  }

  /** @param isAnother also beside a meeting that stands there */
  async function add(isAnother: boolean): Promise<void> {
    show('busy', []);
    const isWritable = await adapter.open(editor(), signal);
    void call('page.found', { parts: surveyParts(editor().root, adapter.parts) });
    // A collapsed part may have held a meeting that nobody could see.
    if (!isAnother && standing.link()) return standing.show([text(adapter.words.addedHere)]);
    if (!isWritable) return show('failed', [text(adapter.words.readOnly)]);
    said = {};
    await go();
  }

  return {
    actions: {
      add: () => add(false),
      another: () => add(true),
      now: () => make({ kind: 'now', zone: Temporal.Now.timeZoneId() }),
      // Only a click itself asks for a meeting to be made.
      look_again: () => wait(call('meeting.await', { key: click.key })),
    },
    answer(answer) {
      show('busy', []);
      said = { ...said, ...answer };
      return go();
    },
  };
}
